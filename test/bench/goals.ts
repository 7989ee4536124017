/** What a figure of crisp has to be at most. */
export interface Goal {
  readonly title: string;
  /** in the figure's unit, or times another's figure */
  readonly atMost: number;
  readonly times?: 'bare commands' | 'containerd';
}

/** The goals of the figures that have one. */
export const goals: readonly Goal[] = [
  { title: 'pod up', atMost: 1, times: 'bare commands' },
  { title: 'pod up, shared = true', atMost: 1.2, times: 'bare commands' },
  { title: '30 pods up, 10 at a time', atMost: 0.5, times: 'containerd' },
  { title: 'processor time idle for 5 s, 0 pods (a tick is 10)', atMost: 10 },
  { title: 'processor time idle for 5 s, 30 pods (a tick is 10)', atMost: 10 },
  { title: '120 StopContainer(2 s) at once in 40 pods', atMost: 4000 },
  { title: '  the same / pod up in quiet', atMost: 3 },
  { title: 'StopPodSandbox of 110 containers', atMost: 3000 },
];
