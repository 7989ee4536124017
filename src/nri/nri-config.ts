import type { ValidatorConfig } from './default-validator.js';

/** The settings under `[nri]`. */
export interface NriConfig {
  /** empty: NRI is off */
  readonly socket: string;
  /** empty: none is started */
  readonly pluginDir: string;
  readonly pluginConfigDir: string;
  readonly registrationTimeoutMs: number;
  readonly requestTimeoutMs: number;
  readonly validator: ValidatorConfig;
}
