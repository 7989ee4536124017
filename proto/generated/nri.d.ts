import * as $protobuf from "protobufjs/minimal.js";
import Long = require("long");

/** Namespace nri. */
export namespace nri {

    /** Namespace pkg. */
    namespace pkg {

        /** Namespace api. */
        namespace api {

            /** Namespace v1alpha1. */
            namespace v1alpha1 {

                /**
                 * Properties of a RegisterPluginRequest.
                 * @deprecated Use nri.pkg.api.v1alpha1.RegisterPluginRequest.$Properties instead.
                 */
                interface IRegisterPluginRequest extends nri.pkg.api.v1alpha1.RegisterPluginRequest.$Properties {
                }

                /** Represents a RegisterPluginRequest. */
                class RegisterPluginRequest {

                    /**
                     * Constructs a new RegisterPluginRequest.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: nri.pkg.api.v1alpha1.RegisterPluginRequest.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** RegisterPluginRequest pluginName. */
                    pluginName: string;

                    /** RegisterPluginRequest pluginIdx. */
                    pluginIdx: string;

                    /** RegisterPluginRequest NRIVersion. */
                    NRIVersion: string;

                    /**
                     * Creates a new RegisterPluginRequest instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns RegisterPluginRequest instance
                     */
                    static create(properties: nri.pkg.api.v1alpha1.RegisterPluginRequest.$Shape): nri.pkg.api.v1alpha1.RegisterPluginRequest & nri.pkg.api.v1alpha1.RegisterPluginRequest.$Shape;
                    static create(properties?: nri.pkg.api.v1alpha1.RegisterPluginRequest.$Properties): nri.pkg.api.v1alpha1.RegisterPluginRequest;

                    /**
                     * Encodes the specified RegisterPluginRequest message. Does not implicitly {@link nri.pkg.api.v1alpha1.RegisterPluginRequest.verify|verify} messages.
                     * @param message RegisterPluginRequest message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: nri.pkg.api.v1alpha1.RegisterPluginRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a RegisterPluginRequest message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {nri.pkg.api.v1alpha1.RegisterPluginRequest & nri.pkg.api.v1alpha1.RegisterPluginRequest.$Shape} RegisterPluginRequest
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nri.pkg.api.v1alpha1.RegisterPluginRequest & nri.pkg.api.v1alpha1.RegisterPluginRequest.$Shape;

                    /**
                     * Creates a RegisterPluginRequest message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns RegisterPluginRequest
                     */
                    static fromObject(object: { [k: string]: any }): nri.pkg.api.v1alpha1.RegisterPluginRequest;

                    /**
                     * Creates a plain object from a RegisterPluginRequest message. Also converts values to other types if specified.
                     * @param message RegisterPluginRequest
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: nri.pkg.api.v1alpha1.RegisterPluginRequest, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this RegisterPluginRequest to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace RegisterPluginRequest {

                    /** Properties of a RegisterPluginRequest. */
                    interface $Properties {

                        /** RegisterPluginRequest pluginName */
                        pluginName?: (string|null);

                        /** RegisterPluginRequest pluginIdx */
                        pluginIdx?: (string|null);

                        /** RegisterPluginRequest NRIVersion */
                        NRIVersion?: (string|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a RegisterPluginRequest. */
                    type $Shape = nri.pkg.api.v1alpha1.RegisterPluginRequest.$Properties;
                }

                /**
                 * Properties of an UpdateContainersRequest.
                 * @deprecated Use nri.pkg.api.v1alpha1.UpdateContainersRequest.$Properties instead.
                 */
                interface IUpdateContainersRequest extends nri.pkg.api.v1alpha1.UpdateContainersRequest.$Properties {
                }

                /** Represents an UpdateContainersRequest. */
                class UpdateContainersRequest {

                    /**
                     * Constructs a new UpdateContainersRequest.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: nri.pkg.api.v1alpha1.UpdateContainersRequest.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** UpdateContainersRequest update. */
                    update: nri.pkg.api.v1alpha1.ContainerUpdate.$Properties[];

                    /** UpdateContainersRequest evict. */
                    evict: nri.pkg.api.v1alpha1.ContainerEviction.$Properties[];

                    /**
                     * Creates a new UpdateContainersRequest instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns UpdateContainersRequest instance
                     */
                    static create(properties: nri.pkg.api.v1alpha1.UpdateContainersRequest.$Shape): nri.pkg.api.v1alpha1.UpdateContainersRequest & nri.pkg.api.v1alpha1.UpdateContainersRequest.$Shape;
                    static create(properties?: nri.pkg.api.v1alpha1.UpdateContainersRequest.$Properties): nri.pkg.api.v1alpha1.UpdateContainersRequest;

                    /**
                     * Encodes the specified UpdateContainersRequest message. Does not implicitly {@link nri.pkg.api.v1alpha1.UpdateContainersRequest.verify|verify} messages.
                     * @param message UpdateContainersRequest message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: nri.pkg.api.v1alpha1.UpdateContainersRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes an UpdateContainersRequest message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {nri.pkg.api.v1alpha1.UpdateContainersRequest & nri.pkg.api.v1alpha1.UpdateContainersRequest.$Shape} UpdateContainersRequest
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nri.pkg.api.v1alpha1.UpdateContainersRequest & nri.pkg.api.v1alpha1.UpdateContainersRequest.$Shape;

                    /**
                     * Creates an UpdateContainersRequest message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns UpdateContainersRequest
                     */
                    static fromObject(object: { [k: string]: any }): nri.pkg.api.v1alpha1.UpdateContainersRequest;

                    /**
                     * Creates a plain object from an UpdateContainersRequest message. Also converts values to other types if specified.
                     * @param message UpdateContainersRequest
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: nri.pkg.api.v1alpha1.UpdateContainersRequest, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this UpdateContainersRequest to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace UpdateContainersRequest {

                    /** Properties of an UpdateContainersRequest. */
                    interface $Properties {

                        /** UpdateContainersRequest update */
                        update?: (nri.pkg.api.v1alpha1.ContainerUpdate.$Properties[]|null);

                        /** UpdateContainersRequest evict */
                        evict?: (nri.pkg.api.v1alpha1.ContainerEviction.$Properties[]|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of an UpdateContainersRequest. */
                    type $Shape = nri.pkg.api.v1alpha1.UpdateContainersRequest.$Properties;
                }

                /**
                 * Properties of an UpdateContainersResponse.
                 * @deprecated Use nri.pkg.api.v1alpha1.UpdateContainersResponse.$Properties instead.
                 */
                interface IUpdateContainersResponse extends nri.pkg.api.v1alpha1.UpdateContainersResponse.$Properties {
                }

                /** Represents an UpdateContainersResponse. */
                class UpdateContainersResponse {

                    /**
                     * Constructs a new UpdateContainersResponse.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: nri.pkg.api.v1alpha1.UpdateContainersResponse.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** UpdateContainersResponse failed. */
                    failed: nri.pkg.api.v1alpha1.ContainerUpdate.$Properties[];

                    /**
                     * Creates a new UpdateContainersResponse instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns UpdateContainersResponse instance
                     */
                    static create(properties: nri.pkg.api.v1alpha1.UpdateContainersResponse.$Shape): nri.pkg.api.v1alpha1.UpdateContainersResponse & nri.pkg.api.v1alpha1.UpdateContainersResponse.$Shape;
                    static create(properties?: nri.pkg.api.v1alpha1.UpdateContainersResponse.$Properties): nri.pkg.api.v1alpha1.UpdateContainersResponse;

                    /**
                     * Encodes the specified UpdateContainersResponse message. Does not implicitly {@link nri.pkg.api.v1alpha1.UpdateContainersResponse.verify|verify} messages.
                     * @param message UpdateContainersResponse message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: nri.pkg.api.v1alpha1.UpdateContainersResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes an UpdateContainersResponse message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {nri.pkg.api.v1alpha1.UpdateContainersResponse & nri.pkg.api.v1alpha1.UpdateContainersResponse.$Shape} UpdateContainersResponse
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nri.pkg.api.v1alpha1.UpdateContainersResponse & nri.pkg.api.v1alpha1.UpdateContainersResponse.$Shape;

                    /**
                     * Creates an UpdateContainersResponse message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns UpdateContainersResponse
                     */
                    static fromObject(object: { [k: string]: any }): nri.pkg.api.v1alpha1.UpdateContainersResponse;

                    /**
                     * Creates a plain object from an UpdateContainersResponse message. Also converts values to other types if specified.
                     * @param message UpdateContainersResponse
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: nri.pkg.api.v1alpha1.UpdateContainersResponse, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this UpdateContainersResponse to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace UpdateContainersResponse {

                    /** Properties of an UpdateContainersResponse. */
                    interface $Properties {

                        /** UpdateContainersResponse failed */
                        failed?: (nri.pkg.api.v1alpha1.ContainerUpdate.$Properties[]|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of an UpdateContainersResponse. */
                    type $Shape = nri.pkg.api.v1alpha1.UpdateContainersResponse.$Properties;
                }

                /**
                 * Properties of a ConfigureRequest.
                 * @deprecated Use nri.pkg.api.v1alpha1.ConfigureRequest.$Properties instead.
                 */
                interface IConfigureRequest extends nri.pkg.api.v1alpha1.ConfigureRequest.$Properties {
                }

                /** Represents a ConfigureRequest. */
                class ConfigureRequest {

                    /**
                     * Constructs a new ConfigureRequest.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: nri.pkg.api.v1alpha1.ConfigureRequest.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** ConfigureRequest config. */
                    config: string;

                    /** ConfigureRequest runtimeName. */
                    runtimeName: string;

                    /** ConfigureRequest runtimeVersion. */
                    runtimeVersion: string;

                    /** ConfigureRequest registrationTimeout. */
                    registrationTimeout: Long;

                    /** ConfigureRequest requestTimeout. */
                    requestTimeout: Long;

                    /** ConfigureRequest NRIVersion. */
                    NRIVersion: string;

                    /**
                     * Creates a new ConfigureRequest instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns ConfigureRequest instance
                     */
                    static create(properties: nri.pkg.api.v1alpha1.ConfigureRequest.$Shape): nri.pkg.api.v1alpha1.ConfigureRequest & nri.pkg.api.v1alpha1.ConfigureRequest.$Shape;
                    static create(properties?: nri.pkg.api.v1alpha1.ConfigureRequest.$Properties): nri.pkg.api.v1alpha1.ConfigureRequest;

                    /**
                     * Encodes the specified ConfigureRequest message. Does not implicitly {@link nri.pkg.api.v1alpha1.ConfigureRequest.verify|verify} messages.
                     * @param message ConfigureRequest message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: nri.pkg.api.v1alpha1.ConfigureRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a ConfigureRequest message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {nri.pkg.api.v1alpha1.ConfigureRequest & nri.pkg.api.v1alpha1.ConfigureRequest.$Shape} ConfigureRequest
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nri.pkg.api.v1alpha1.ConfigureRequest & nri.pkg.api.v1alpha1.ConfigureRequest.$Shape;

                    /**
                     * Creates a ConfigureRequest message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns ConfigureRequest
                     */
                    static fromObject(object: { [k: string]: any }): nri.pkg.api.v1alpha1.ConfigureRequest;

                    /**
                     * Creates a plain object from a ConfigureRequest message. Also converts values to other types if specified.
                     * @param message ConfigureRequest
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: nri.pkg.api.v1alpha1.ConfigureRequest, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this ConfigureRequest to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace ConfigureRequest {

                    /** Properties of a ConfigureRequest. */
                    interface $Properties {

                        /** ConfigureRequest config */
                        config?: (string|null);

                        /** ConfigureRequest runtimeName */
                        runtimeName?: (string|null);

                        /** ConfigureRequest runtimeVersion */
                        runtimeVersion?: (string|null);

                        /** ConfigureRequest registrationTimeout */
                        registrationTimeout?: (Long|null);

                        /** ConfigureRequest requestTimeout */
                        requestTimeout?: (Long|null);

                        /** ConfigureRequest NRIVersion */
                        NRIVersion?: (string|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a ConfigureRequest. */
                    type $Shape = nri.pkg.api.v1alpha1.ConfigureRequest.$Properties;
                }

                /**
                 * Properties of a ConfigureResponse.
                 * @deprecated Use nri.pkg.api.v1alpha1.ConfigureResponse.$Properties instead.
                 */
                interface IConfigureResponse extends nri.pkg.api.v1alpha1.ConfigureResponse.$Properties {
                }

                /** Represents a ConfigureResponse. */
                class ConfigureResponse {

                    /**
                     * Constructs a new ConfigureResponse.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: nri.pkg.api.v1alpha1.ConfigureResponse.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** ConfigureResponse events. */
                    events: number;

                    /** ConfigureResponse failurePolicy. */
                    failurePolicy?: (nri.pkg.api.v1alpha1.FailurePolicy.$Properties|null);

                    /**
                     * Creates a new ConfigureResponse instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns ConfigureResponse instance
                     */
                    static create(properties: nri.pkg.api.v1alpha1.ConfigureResponse.$Shape): nri.pkg.api.v1alpha1.ConfigureResponse & nri.pkg.api.v1alpha1.ConfigureResponse.$Shape;
                    static create(properties?: nri.pkg.api.v1alpha1.ConfigureResponse.$Properties): nri.pkg.api.v1alpha1.ConfigureResponse;

                    /**
                     * Encodes the specified ConfigureResponse message. Does not implicitly {@link nri.pkg.api.v1alpha1.ConfigureResponse.verify|verify} messages.
                     * @param message ConfigureResponse message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: nri.pkg.api.v1alpha1.ConfigureResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a ConfigureResponse message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {nri.pkg.api.v1alpha1.ConfigureResponse & nri.pkg.api.v1alpha1.ConfigureResponse.$Shape} ConfigureResponse
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nri.pkg.api.v1alpha1.ConfigureResponse & nri.pkg.api.v1alpha1.ConfigureResponse.$Shape;

                    /**
                     * Creates a ConfigureResponse message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns ConfigureResponse
                     */
                    static fromObject(object: { [k: string]: any }): nri.pkg.api.v1alpha1.ConfigureResponse;

                    /**
                     * Creates a plain object from a ConfigureResponse message. Also converts values to other types if specified.
                     * @param message ConfigureResponse
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: nri.pkg.api.v1alpha1.ConfigureResponse, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this ConfigureResponse to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace ConfigureResponse {

                    /** Properties of a ConfigureResponse. */
                    interface $Properties {

                        /** ConfigureResponse events */
                        events?: (number|null);

                        /** ConfigureResponse failurePolicy */
                        failurePolicy?: (nri.pkg.api.v1alpha1.FailurePolicy.$Properties|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a ConfigureResponse. */
                    type $Shape = nri.pkg.api.v1alpha1.ConfigureResponse.$Properties;
                }

                /**
                 * Properties of a FailurePolicy.
                 * @deprecated Use nri.pkg.api.v1alpha1.FailurePolicy.$Properties instead.
                 */
                interface IFailurePolicy extends nri.pkg.api.v1alpha1.FailurePolicy.$Properties {
                }

                /** Represents a FailurePolicy. */
                class FailurePolicy {

                    /**
                     * Constructs a new FailurePolicy.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: nri.pkg.api.v1alpha1.FailurePolicy.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** FailurePolicy failRequest. */
                    failRequest: boolean;

                    /** FailurePolicy keepConnected. */
                    keepConnected: boolean;

                    /**
                     * Creates a new FailurePolicy instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns FailurePolicy instance
                     */
                    static create(properties: nri.pkg.api.v1alpha1.FailurePolicy.$Shape): nri.pkg.api.v1alpha1.FailurePolicy & nri.pkg.api.v1alpha1.FailurePolicy.$Shape;
                    static create(properties?: nri.pkg.api.v1alpha1.FailurePolicy.$Properties): nri.pkg.api.v1alpha1.FailurePolicy;

                    /**
                     * Encodes the specified FailurePolicy message. Does not implicitly {@link nri.pkg.api.v1alpha1.FailurePolicy.verify|verify} messages.
                     * @param message FailurePolicy message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: nri.pkg.api.v1alpha1.FailurePolicy.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a FailurePolicy message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {nri.pkg.api.v1alpha1.FailurePolicy & nri.pkg.api.v1alpha1.FailurePolicy.$Shape} FailurePolicy
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nri.pkg.api.v1alpha1.FailurePolicy & nri.pkg.api.v1alpha1.FailurePolicy.$Shape;

                    /**
                     * Creates a FailurePolicy message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns FailurePolicy
                     */
                    static fromObject(object: { [k: string]: any }): nri.pkg.api.v1alpha1.FailurePolicy;

                    /**
                     * Creates a plain object from a FailurePolicy message. Also converts values to other types if specified.
                     * @param message FailurePolicy
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: nri.pkg.api.v1alpha1.FailurePolicy, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this FailurePolicy to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace FailurePolicy {

                    /** Properties of a FailurePolicy. */
                    interface $Properties {

                        /** FailurePolicy failRequest */
                        failRequest?: (boolean|null);

                        /** FailurePolicy keepConnected */
                        keepConnected?: (boolean|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a FailurePolicy. */
                    type $Shape = nri.pkg.api.v1alpha1.FailurePolicy.$Properties;
                }

                /**
                 * Properties of a SynchronizeRequest.
                 * @deprecated Use nri.pkg.api.v1alpha1.SynchronizeRequest.$Properties instead.
                 */
                interface ISynchronizeRequest extends nri.pkg.api.v1alpha1.SynchronizeRequest.$Properties {
                }

                /** Represents a SynchronizeRequest. */
                class SynchronizeRequest {

                    /**
                     * Constructs a new SynchronizeRequest.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: nri.pkg.api.v1alpha1.SynchronizeRequest.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** SynchronizeRequest pods. */
                    pods: nri.pkg.api.v1alpha1.PodSandbox.$Properties[];

                    /** SynchronizeRequest containers. */
                    containers: nri.pkg.api.v1alpha1.Container.$Properties[];

                    /** SynchronizeRequest more. */
                    more: boolean;

                    /**
                     * Creates a new SynchronizeRequest instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns SynchronizeRequest instance
                     */
                    static create(properties: nri.pkg.api.v1alpha1.SynchronizeRequest.$Shape): nri.pkg.api.v1alpha1.SynchronizeRequest & nri.pkg.api.v1alpha1.SynchronizeRequest.$Shape;
                    static create(properties?: nri.pkg.api.v1alpha1.SynchronizeRequest.$Properties): nri.pkg.api.v1alpha1.SynchronizeRequest;

                    /**
                     * Encodes the specified SynchronizeRequest message. Does not implicitly {@link nri.pkg.api.v1alpha1.SynchronizeRequest.verify|verify} messages.
                     * @param message SynchronizeRequest message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: nri.pkg.api.v1alpha1.SynchronizeRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a SynchronizeRequest message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {nri.pkg.api.v1alpha1.SynchronizeRequest & nri.pkg.api.v1alpha1.SynchronizeRequest.$Shape} SynchronizeRequest
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nri.pkg.api.v1alpha1.SynchronizeRequest & nri.pkg.api.v1alpha1.SynchronizeRequest.$Shape;

                    /**
                     * Creates a SynchronizeRequest message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns SynchronizeRequest
                     */
                    static fromObject(object: { [k: string]: any }): nri.pkg.api.v1alpha1.SynchronizeRequest;

                    /**
                     * Creates a plain object from a SynchronizeRequest message. Also converts values to other types if specified.
                     * @param message SynchronizeRequest
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: nri.pkg.api.v1alpha1.SynchronizeRequest, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this SynchronizeRequest to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace SynchronizeRequest {

                    /** Properties of a SynchronizeRequest. */
                    interface $Properties {

                        /** SynchronizeRequest pods */
                        pods?: (nri.pkg.api.v1alpha1.PodSandbox.$Properties[]|null);

                        /** SynchronizeRequest containers */
                        containers?: (nri.pkg.api.v1alpha1.Container.$Properties[]|null);

                        /** SynchronizeRequest more */
                        more?: (boolean|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a SynchronizeRequest. */
                    type $Shape = nri.pkg.api.v1alpha1.SynchronizeRequest.$Properties;
                }

                /**
                 * Properties of a SynchronizeResponse.
                 * @deprecated Use nri.pkg.api.v1alpha1.SynchronizeResponse.$Properties instead.
                 */
                interface ISynchronizeResponse extends nri.pkg.api.v1alpha1.SynchronizeResponse.$Properties {
                }

                /** Represents a SynchronizeResponse. */
                class SynchronizeResponse {

                    /**
                     * Constructs a new SynchronizeResponse.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: nri.pkg.api.v1alpha1.SynchronizeResponse.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** SynchronizeResponse update. */
                    update: nri.pkg.api.v1alpha1.ContainerUpdate.$Properties[];

                    /** SynchronizeResponse more. */
                    more: boolean;

                    /**
                     * Creates a new SynchronizeResponse instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns SynchronizeResponse instance
                     */
                    static create(properties: nri.pkg.api.v1alpha1.SynchronizeResponse.$Shape): nri.pkg.api.v1alpha1.SynchronizeResponse & nri.pkg.api.v1alpha1.SynchronizeResponse.$Shape;
                    static create(properties?: nri.pkg.api.v1alpha1.SynchronizeResponse.$Properties): nri.pkg.api.v1alpha1.SynchronizeResponse;

                    /**
                     * Encodes the specified SynchronizeResponse message. Does not implicitly {@link nri.pkg.api.v1alpha1.SynchronizeResponse.verify|verify} messages.
                     * @param message SynchronizeResponse message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: nri.pkg.api.v1alpha1.SynchronizeResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a SynchronizeResponse message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {nri.pkg.api.v1alpha1.SynchronizeResponse & nri.pkg.api.v1alpha1.SynchronizeResponse.$Shape} SynchronizeResponse
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nri.pkg.api.v1alpha1.SynchronizeResponse & nri.pkg.api.v1alpha1.SynchronizeResponse.$Shape;

                    /**
                     * Creates a SynchronizeResponse message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns SynchronizeResponse
                     */
                    static fromObject(object: { [k: string]: any }): nri.pkg.api.v1alpha1.SynchronizeResponse;

                    /**
                     * Creates a plain object from a SynchronizeResponse message. Also converts values to other types if specified.
                     * @param message SynchronizeResponse
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: nri.pkg.api.v1alpha1.SynchronizeResponse, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this SynchronizeResponse to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace SynchronizeResponse {

                    /** Properties of a SynchronizeResponse. */
                    interface $Properties {

                        /** SynchronizeResponse update */
                        update?: (nri.pkg.api.v1alpha1.ContainerUpdate.$Properties[]|null);

                        /** SynchronizeResponse more */
                        more?: (boolean|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a SynchronizeResponse. */
                    type $Shape = nri.pkg.api.v1alpha1.SynchronizeResponse.$Properties;
                }

                /**
                 * Properties of a RunPodSandboxRequest.
                 * @deprecated Use nri.pkg.api.v1alpha1.RunPodSandboxRequest.$Properties instead.
                 */
                interface IRunPodSandboxRequest extends nri.pkg.api.v1alpha1.RunPodSandboxRequest.$Properties {
                }

                /** Represents a RunPodSandboxRequest. */
                class RunPodSandboxRequest {

                    /**
                     * Constructs a new RunPodSandboxRequest.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: nri.pkg.api.v1alpha1.RunPodSandboxRequest.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** RunPodSandboxRequest pod. */
                    pod?: (nri.pkg.api.v1alpha1.PodSandbox.$Properties|null);

                    /**
                     * Creates a new RunPodSandboxRequest instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns RunPodSandboxRequest instance
                     */
                    static create(properties: nri.pkg.api.v1alpha1.RunPodSandboxRequest.$Shape): nri.pkg.api.v1alpha1.RunPodSandboxRequest & nri.pkg.api.v1alpha1.RunPodSandboxRequest.$Shape;
                    static create(properties?: nri.pkg.api.v1alpha1.RunPodSandboxRequest.$Properties): nri.pkg.api.v1alpha1.RunPodSandboxRequest;

                    /**
                     * Encodes the specified RunPodSandboxRequest message. Does not implicitly {@link nri.pkg.api.v1alpha1.RunPodSandboxRequest.verify|verify} messages.
                     * @param message RunPodSandboxRequest message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: nri.pkg.api.v1alpha1.RunPodSandboxRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a RunPodSandboxRequest message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {nri.pkg.api.v1alpha1.RunPodSandboxRequest & nri.pkg.api.v1alpha1.RunPodSandboxRequest.$Shape} RunPodSandboxRequest
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nri.pkg.api.v1alpha1.RunPodSandboxRequest & nri.pkg.api.v1alpha1.RunPodSandboxRequest.$Shape;

                    /**
                     * Creates a RunPodSandboxRequest message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns RunPodSandboxRequest
                     */
                    static fromObject(object: { [k: string]: any }): nri.pkg.api.v1alpha1.RunPodSandboxRequest;

                    /**
                     * Creates a plain object from a RunPodSandboxRequest message. Also converts values to other types if specified.
                     * @param message RunPodSandboxRequest
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: nri.pkg.api.v1alpha1.RunPodSandboxRequest, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this RunPodSandboxRequest to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace RunPodSandboxRequest {

                    /** Properties of a RunPodSandboxRequest. */
                    interface $Properties {

                        /** RunPodSandboxRequest pod */
                        pod?: (nri.pkg.api.v1alpha1.PodSandbox.$Properties|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a RunPodSandboxRequest. */
                    type $Shape = nri.pkg.api.v1alpha1.RunPodSandboxRequest.$Properties;
                }

                /**
                 * Properties of a RunPodSandboxResponse.
                 * @deprecated Use nri.pkg.api.v1alpha1.RunPodSandboxResponse.$Properties instead.
                 */
                interface IRunPodSandboxResponse extends nri.pkg.api.v1alpha1.RunPodSandboxResponse.$Properties {
                }

                /** Represents a RunPodSandboxResponse. */
                class RunPodSandboxResponse {

                    /**
                     * Constructs a new RunPodSandboxResponse.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: nri.pkg.api.v1alpha1.RunPodSandboxResponse.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /**
                     * Creates a new RunPodSandboxResponse instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns RunPodSandboxResponse instance
                     */
                    static create(properties: nri.pkg.api.v1alpha1.RunPodSandboxResponse.$Shape): nri.pkg.api.v1alpha1.RunPodSandboxResponse & nri.pkg.api.v1alpha1.RunPodSandboxResponse.$Shape;
                    static create(properties?: nri.pkg.api.v1alpha1.RunPodSandboxResponse.$Properties): nri.pkg.api.v1alpha1.RunPodSandboxResponse;

                    /**
                     * Encodes the specified RunPodSandboxResponse message. Does not implicitly {@link nri.pkg.api.v1alpha1.RunPodSandboxResponse.verify|verify} messages.
                     * @param message RunPodSandboxResponse message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: nri.pkg.api.v1alpha1.RunPodSandboxResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a RunPodSandboxResponse message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {nri.pkg.api.v1alpha1.RunPodSandboxResponse & nri.pkg.api.v1alpha1.RunPodSandboxResponse.$Shape} RunPodSandboxResponse
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nri.pkg.api.v1alpha1.RunPodSandboxResponse & nri.pkg.api.v1alpha1.RunPodSandboxResponse.$Shape;

                    /**
                     * Creates a RunPodSandboxResponse message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns RunPodSandboxResponse
                     */
                    static fromObject(object: { [k: string]: any }): nri.pkg.api.v1alpha1.RunPodSandboxResponse;

                    /**
                     * Creates a plain object from a RunPodSandboxResponse message. Also converts values to other types if specified.
                     * @param message RunPodSandboxResponse
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: nri.pkg.api.v1alpha1.RunPodSandboxResponse, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this RunPodSandboxResponse to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace RunPodSandboxResponse {

                    /** Properties of a RunPodSandboxResponse. */
                    interface $Properties {

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a RunPodSandboxResponse. */
                    type $Shape = nri.pkg.api.v1alpha1.RunPodSandboxResponse.$Properties;
                }

                /**
                 * Properties of an UpdatePodSandboxRequest.
                 * @deprecated Use nri.pkg.api.v1alpha1.UpdatePodSandboxRequest.$Properties instead.
                 */
                interface IUpdatePodSandboxRequest extends nri.pkg.api.v1alpha1.UpdatePodSandboxRequest.$Properties {
                }

                /** Represents an UpdatePodSandboxRequest. */
                class UpdatePodSandboxRequest {

                    /**
                     * Constructs a new UpdatePodSandboxRequest.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: nri.pkg.api.v1alpha1.UpdatePodSandboxRequest.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** UpdatePodSandboxRequest pod. */
                    pod?: (nri.pkg.api.v1alpha1.PodSandbox.$Properties|null);

                    /** UpdatePodSandboxRequest overheadLinuxResources. */
                    overheadLinuxResources?: (nri.pkg.api.v1alpha1.LinuxResources.$Properties|null);

                    /** UpdatePodSandboxRequest linuxResources. */
                    linuxResources?: (nri.pkg.api.v1alpha1.LinuxResources.$Properties|null);

                    /**
                     * Creates a new UpdatePodSandboxRequest instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns UpdatePodSandboxRequest instance
                     */
                    static create(properties: nri.pkg.api.v1alpha1.UpdatePodSandboxRequest.$Shape): nri.pkg.api.v1alpha1.UpdatePodSandboxRequest & nri.pkg.api.v1alpha1.UpdatePodSandboxRequest.$Shape;
                    static create(properties?: nri.pkg.api.v1alpha1.UpdatePodSandboxRequest.$Properties): nri.pkg.api.v1alpha1.UpdatePodSandboxRequest;

                    /**
                     * Encodes the specified UpdatePodSandboxRequest message. Does not implicitly {@link nri.pkg.api.v1alpha1.UpdatePodSandboxRequest.verify|verify} messages.
                     * @param message UpdatePodSandboxRequest message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: nri.pkg.api.v1alpha1.UpdatePodSandboxRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes an UpdatePodSandboxRequest message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {nri.pkg.api.v1alpha1.UpdatePodSandboxRequest & nri.pkg.api.v1alpha1.UpdatePodSandboxRequest.$Shape} UpdatePodSandboxRequest
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nri.pkg.api.v1alpha1.UpdatePodSandboxRequest & nri.pkg.api.v1alpha1.UpdatePodSandboxRequest.$Shape;

                    /**
                     * Creates an UpdatePodSandboxRequest message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns UpdatePodSandboxRequest
                     */
                    static fromObject(object: { [k: string]: any }): nri.pkg.api.v1alpha1.UpdatePodSandboxRequest;

                    /**
                     * Creates a plain object from an UpdatePodSandboxRequest message. Also converts values to other types if specified.
                     * @param message UpdatePodSandboxRequest
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: nri.pkg.api.v1alpha1.UpdatePodSandboxRequest, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this UpdatePodSandboxRequest to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace UpdatePodSandboxRequest {

                    /** Properties of an UpdatePodSandboxRequest. */
                    interface $Properties {

                        /** UpdatePodSandboxRequest pod */
                        pod?: (nri.pkg.api.v1alpha1.PodSandbox.$Properties|null);

                        /** UpdatePodSandboxRequest overheadLinuxResources */
                        overheadLinuxResources?: (nri.pkg.api.v1alpha1.LinuxResources.$Properties|null);

                        /** UpdatePodSandboxRequest linuxResources */
                        linuxResources?: (nri.pkg.api.v1alpha1.LinuxResources.$Properties|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of an UpdatePodSandboxRequest. */
                    type $Shape = nri.pkg.api.v1alpha1.UpdatePodSandboxRequest.$Properties;
                }

                /**
                 * Properties of an UpdatePodSandboxResponse.
                 * @deprecated Use nri.pkg.api.v1alpha1.UpdatePodSandboxResponse.$Properties instead.
                 */
                interface IUpdatePodSandboxResponse extends nri.pkg.api.v1alpha1.UpdatePodSandboxResponse.$Properties {
                }

                /** Represents an UpdatePodSandboxResponse. */
                class UpdatePodSandboxResponse {

                    /**
                     * Constructs a new UpdatePodSandboxResponse.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: nri.pkg.api.v1alpha1.UpdatePodSandboxResponse.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /**
                     * Creates a new UpdatePodSandboxResponse instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns UpdatePodSandboxResponse instance
                     */
                    static create(properties: nri.pkg.api.v1alpha1.UpdatePodSandboxResponse.$Shape): nri.pkg.api.v1alpha1.UpdatePodSandboxResponse & nri.pkg.api.v1alpha1.UpdatePodSandboxResponse.$Shape;
                    static create(properties?: nri.pkg.api.v1alpha1.UpdatePodSandboxResponse.$Properties): nri.pkg.api.v1alpha1.UpdatePodSandboxResponse;

                    /**
                     * Encodes the specified UpdatePodSandboxResponse message. Does not implicitly {@link nri.pkg.api.v1alpha1.UpdatePodSandboxResponse.verify|verify} messages.
                     * @param message UpdatePodSandboxResponse message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: nri.pkg.api.v1alpha1.UpdatePodSandboxResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes an UpdatePodSandboxResponse message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {nri.pkg.api.v1alpha1.UpdatePodSandboxResponse & nri.pkg.api.v1alpha1.UpdatePodSandboxResponse.$Shape} UpdatePodSandboxResponse
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nri.pkg.api.v1alpha1.UpdatePodSandboxResponse & nri.pkg.api.v1alpha1.UpdatePodSandboxResponse.$Shape;

                    /**
                     * Creates an UpdatePodSandboxResponse message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns UpdatePodSandboxResponse
                     */
                    static fromObject(object: { [k: string]: any }): nri.pkg.api.v1alpha1.UpdatePodSandboxResponse;

                    /**
                     * Creates a plain object from an UpdatePodSandboxResponse message. Also converts values to other types if specified.
                     * @param message UpdatePodSandboxResponse
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: nri.pkg.api.v1alpha1.UpdatePodSandboxResponse, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this UpdatePodSandboxResponse to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace UpdatePodSandboxResponse {

                    /** Properties of an UpdatePodSandboxResponse. */
                    interface $Properties {

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of an UpdatePodSandboxResponse. */
                    type $Shape = nri.pkg.api.v1alpha1.UpdatePodSandboxResponse.$Properties;
                }

                /**
                 * Properties of a PostUpdatePodSandboxRequest.
                 * @deprecated Use nri.pkg.api.v1alpha1.PostUpdatePodSandboxRequest.$Properties instead.
                 */
                interface IPostUpdatePodSandboxRequest extends nri.pkg.api.v1alpha1.PostUpdatePodSandboxRequest.$Properties {
                }

                /** Represents a PostUpdatePodSandboxRequest. */
                class PostUpdatePodSandboxRequest {

                    /**
                     * Constructs a new PostUpdatePodSandboxRequest.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: nri.pkg.api.v1alpha1.PostUpdatePodSandboxRequest.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** PostUpdatePodSandboxRequest pod. */
                    pod?: (nri.pkg.api.v1alpha1.PodSandbox.$Properties|null);

                    /**
                     * Creates a new PostUpdatePodSandboxRequest instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns PostUpdatePodSandboxRequest instance
                     */
                    static create(properties: nri.pkg.api.v1alpha1.PostUpdatePodSandboxRequest.$Shape): nri.pkg.api.v1alpha1.PostUpdatePodSandboxRequest & nri.pkg.api.v1alpha1.PostUpdatePodSandboxRequest.$Shape;
                    static create(properties?: nri.pkg.api.v1alpha1.PostUpdatePodSandboxRequest.$Properties): nri.pkg.api.v1alpha1.PostUpdatePodSandboxRequest;

                    /**
                     * Encodes the specified PostUpdatePodSandboxRequest message. Does not implicitly {@link nri.pkg.api.v1alpha1.PostUpdatePodSandboxRequest.verify|verify} messages.
                     * @param message PostUpdatePodSandboxRequest message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: nri.pkg.api.v1alpha1.PostUpdatePodSandboxRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a PostUpdatePodSandboxRequest message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {nri.pkg.api.v1alpha1.PostUpdatePodSandboxRequest & nri.pkg.api.v1alpha1.PostUpdatePodSandboxRequest.$Shape} PostUpdatePodSandboxRequest
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nri.pkg.api.v1alpha1.PostUpdatePodSandboxRequest & nri.pkg.api.v1alpha1.PostUpdatePodSandboxRequest.$Shape;

                    /**
                     * Creates a PostUpdatePodSandboxRequest message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns PostUpdatePodSandboxRequest
                     */
                    static fromObject(object: { [k: string]: any }): nri.pkg.api.v1alpha1.PostUpdatePodSandboxRequest;

                    /**
                     * Creates a plain object from a PostUpdatePodSandboxRequest message. Also converts values to other types if specified.
                     * @param message PostUpdatePodSandboxRequest
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: nri.pkg.api.v1alpha1.PostUpdatePodSandboxRequest, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this PostUpdatePodSandboxRequest to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace PostUpdatePodSandboxRequest {

                    /** Properties of a PostUpdatePodSandboxRequest. */
                    interface $Properties {

                        /** PostUpdatePodSandboxRequest pod */
                        pod?: (nri.pkg.api.v1alpha1.PodSandbox.$Properties|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a PostUpdatePodSandboxRequest. */
                    type $Shape = nri.pkg.api.v1alpha1.PostUpdatePodSandboxRequest.$Properties;
                }

                /**
                 * Properties of a PostUpdatePodSandboxResponse.
                 * @deprecated Use nri.pkg.api.v1alpha1.PostUpdatePodSandboxResponse.$Properties instead.
                 */
                interface IPostUpdatePodSandboxResponse extends nri.pkg.api.v1alpha1.PostUpdatePodSandboxResponse.$Properties {
                }

                /** Represents a PostUpdatePodSandboxResponse. */
                class PostUpdatePodSandboxResponse {

                    /**
                     * Constructs a new PostUpdatePodSandboxResponse.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: nri.pkg.api.v1alpha1.PostUpdatePodSandboxResponse.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /**
                     * Creates a new PostUpdatePodSandboxResponse instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns PostUpdatePodSandboxResponse instance
                     */
                    static create(properties: nri.pkg.api.v1alpha1.PostUpdatePodSandboxResponse.$Shape): nri.pkg.api.v1alpha1.PostUpdatePodSandboxResponse & nri.pkg.api.v1alpha1.PostUpdatePodSandboxResponse.$Shape;
                    static create(properties?: nri.pkg.api.v1alpha1.PostUpdatePodSandboxResponse.$Properties): nri.pkg.api.v1alpha1.PostUpdatePodSandboxResponse;

                    /**
                     * Encodes the specified PostUpdatePodSandboxResponse message. Does not implicitly {@link nri.pkg.api.v1alpha1.PostUpdatePodSandboxResponse.verify|verify} messages.
                     * @param message PostUpdatePodSandboxResponse message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: nri.pkg.api.v1alpha1.PostUpdatePodSandboxResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a PostUpdatePodSandboxResponse message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {nri.pkg.api.v1alpha1.PostUpdatePodSandboxResponse & nri.pkg.api.v1alpha1.PostUpdatePodSandboxResponse.$Shape} PostUpdatePodSandboxResponse
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nri.pkg.api.v1alpha1.PostUpdatePodSandboxResponse & nri.pkg.api.v1alpha1.PostUpdatePodSandboxResponse.$Shape;

                    /**
                     * Creates a PostUpdatePodSandboxResponse message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns PostUpdatePodSandboxResponse
                     */
                    static fromObject(object: { [k: string]: any }): nri.pkg.api.v1alpha1.PostUpdatePodSandboxResponse;

                    /**
                     * Creates a plain object from a PostUpdatePodSandboxResponse message. Also converts values to other types if specified.
                     * @param message PostUpdatePodSandboxResponse
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: nri.pkg.api.v1alpha1.PostUpdatePodSandboxResponse, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this PostUpdatePodSandboxResponse to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace PostUpdatePodSandboxResponse {

                    /** Properties of a PostUpdatePodSandboxResponse. */
                    interface $Properties {

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a PostUpdatePodSandboxResponse. */
                    type $Shape = nri.pkg.api.v1alpha1.PostUpdatePodSandboxResponse.$Properties;
                }

                /**
                 * Properties of a StopPodSandboxRequest.
                 * @deprecated Use nri.pkg.api.v1alpha1.StopPodSandboxRequest.$Properties instead.
                 */
                interface IStopPodSandboxRequest extends nri.pkg.api.v1alpha1.StopPodSandboxRequest.$Properties {
                }

                /** Represents a StopPodSandboxRequest. */
                class StopPodSandboxRequest {

                    /**
                     * Constructs a new StopPodSandboxRequest.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: nri.pkg.api.v1alpha1.StopPodSandboxRequest.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** StopPodSandboxRequest pod. */
                    pod?: (nri.pkg.api.v1alpha1.PodSandbox.$Properties|null);

                    /**
                     * Creates a new StopPodSandboxRequest instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns StopPodSandboxRequest instance
                     */
                    static create(properties: nri.pkg.api.v1alpha1.StopPodSandboxRequest.$Shape): nri.pkg.api.v1alpha1.StopPodSandboxRequest & nri.pkg.api.v1alpha1.StopPodSandboxRequest.$Shape;
                    static create(properties?: nri.pkg.api.v1alpha1.StopPodSandboxRequest.$Properties): nri.pkg.api.v1alpha1.StopPodSandboxRequest;

                    /**
                     * Encodes the specified StopPodSandboxRequest message. Does not implicitly {@link nri.pkg.api.v1alpha1.StopPodSandboxRequest.verify|verify} messages.
                     * @param message StopPodSandboxRequest message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: nri.pkg.api.v1alpha1.StopPodSandboxRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a StopPodSandboxRequest message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {nri.pkg.api.v1alpha1.StopPodSandboxRequest & nri.pkg.api.v1alpha1.StopPodSandboxRequest.$Shape} StopPodSandboxRequest
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nri.pkg.api.v1alpha1.StopPodSandboxRequest & nri.pkg.api.v1alpha1.StopPodSandboxRequest.$Shape;

                    /**
                     * Creates a StopPodSandboxRequest message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns StopPodSandboxRequest
                     */
                    static fromObject(object: { [k: string]: any }): nri.pkg.api.v1alpha1.StopPodSandboxRequest;

                    /**
                     * Creates a plain object from a StopPodSandboxRequest message. Also converts values to other types if specified.
                     * @param message StopPodSandboxRequest
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: nri.pkg.api.v1alpha1.StopPodSandboxRequest, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this StopPodSandboxRequest to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace StopPodSandboxRequest {

                    /** Properties of a StopPodSandboxRequest. */
                    interface $Properties {

                        /** StopPodSandboxRequest pod */
                        pod?: (nri.pkg.api.v1alpha1.PodSandbox.$Properties|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a StopPodSandboxRequest. */
                    type $Shape = nri.pkg.api.v1alpha1.StopPodSandboxRequest.$Properties;
                }

                /**
                 * Properties of a StopPodSandboxResponse.
                 * @deprecated Use nri.pkg.api.v1alpha1.StopPodSandboxResponse.$Properties instead.
                 */
                interface IStopPodSandboxResponse extends nri.pkg.api.v1alpha1.StopPodSandboxResponse.$Properties {
                }

                /** Represents a StopPodSandboxResponse. */
                class StopPodSandboxResponse {

                    /**
                     * Constructs a new StopPodSandboxResponse.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: nri.pkg.api.v1alpha1.StopPodSandboxResponse.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /**
                     * Creates a new StopPodSandboxResponse instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns StopPodSandboxResponse instance
                     */
                    static create(properties: nri.pkg.api.v1alpha1.StopPodSandboxResponse.$Shape): nri.pkg.api.v1alpha1.StopPodSandboxResponse & nri.pkg.api.v1alpha1.StopPodSandboxResponse.$Shape;
                    static create(properties?: nri.pkg.api.v1alpha1.StopPodSandboxResponse.$Properties): nri.pkg.api.v1alpha1.StopPodSandboxResponse;

                    /**
                     * Encodes the specified StopPodSandboxResponse message. Does not implicitly {@link nri.pkg.api.v1alpha1.StopPodSandboxResponse.verify|verify} messages.
                     * @param message StopPodSandboxResponse message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: nri.pkg.api.v1alpha1.StopPodSandboxResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a StopPodSandboxResponse message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {nri.pkg.api.v1alpha1.StopPodSandboxResponse & nri.pkg.api.v1alpha1.StopPodSandboxResponse.$Shape} StopPodSandboxResponse
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nri.pkg.api.v1alpha1.StopPodSandboxResponse & nri.pkg.api.v1alpha1.StopPodSandboxResponse.$Shape;

                    /**
                     * Creates a StopPodSandboxResponse message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns StopPodSandboxResponse
                     */
                    static fromObject(object: { [k: string]: any }): nri.pkg.api.v1alpha1.StopPodSandboxResponse;

                    /**
                     * Creates a plain object from a StopPodSandboxResponse message. Also converts values to other types if specified.
                     * @param message StopPodSandboxResponse
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: nri.pkg.api.v1alpha1.StopPodSandboxResponse, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this StopPodSandboxResponse to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace StopPodSandboxResponse {

                    /** Properties of a StopPodSandboxResponse. */
                    interface $Properties {

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a StopPodSandboxResponse. */
                    type $Shape = nri.pkg.api.v1alpha1.StopPodSandboxResponse.$Properties;
                }

                /**
                 * Properties of a RemovePodSandboxRequest.
                 * @deprecated Use nri.pkg.api.v1alpha1.RemovePodSandboxRequest.$Properties instead.
                 */
                interface IRemovePodSandboxRequest extends nri.pkg.api.v1alpha1.RemovePodSandboxRequest.$Properties {
                }

                /** Represents a RemovePodSandboxRequest. */
                class RemovePodSandboxRequest {

                    /**
                     * Constructs a new RemovePodSandboxRequest.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: nri.pkg.api.v1alpha1.RemovePodSandboxRequest.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** RemovePodSandboxRequest pod. */
                    pod?: (nri.pkg.api.v1alpha1.PodSandbox.$Properties|null);

                    /**
                     * Creates a new RemovePodSandboxRequest instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns RemovePodSandboxRequest instance
                     */
                    static create(properties: nri.pkg.api.v1alpha1.RemovePodSandboxRequest.$Shape): nri.pkg.api.v1alpha1.RemovePodSandboxRequest & nri.pkg.api.v1alpha1.RemovePodSandboxRequest.$Shape;
                    static create(properties?: nri.pkg.api.v1alpha1.RemovePodSandboxRequest.$Properties): nri.pkg.api.v1alpha1.RemovePodSandboxRequest;

                    /**
                     * Encodes the specified RemovePodSandboxRequest message. Does not implicitly {@link nri.pkg.api.v1alpha1.RemovePodSandboxRequest.verify|verify} messages.
                     * @param message RemovePodSandboxRequest message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: nri.pkg.api.v1alpha1.RemovePodSandboxRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a RemovePodSandboxRequest message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {nri.pkg.api.v1alpha1.RemovePodSandboxRequest & nri.pkg.api.v1alpha1.RemovePodSandboxRequest.$Shape} RemovePodSandboxRequest
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nri.pkg.api.v1alpha1.RemovePodSandboxRequest & nri.pkg.api.v1alpha1.RemovePodSandboxRequest.$Shape;

                    /**
                     * Creates a RemovePodSandboxRequest message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns RemovePodSandboxRequest
                     */
                    static fromObject(object: { [k: string]: any }): nri.pkg.api.v1alpha1.RemovePodSandboxRequest;

                    /**
                     * Creates a plain object from a RemovePodSandboxRequest message. Also converts values to other types if specified.
                     * @param message RemovePodSandboxRequest
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: nri.pkg.api.v1alpha1.RemovePodSandboxRequest, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this RemovePodSandboxRequest to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace RemovePodSandboxRequest {

                    /** Properties of a RemovePodSandboxRequest. */
                    interface $Properties {

                        /** RemovePodSandboxRequest pod */
                        pod?: (nri.pkg.api.v1alpha1.PodSandbox.$Properties|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a RemovePodSandboxRequest. */
                    type $Shape = nri.pkg.api.v1alpha1.RemovePodSandboxRequest.$Properties;
                }

                /**
                 * Properties of a RemovePodSandboxResponse.
                 * @deprecated Use nri.pkg.api.v1alpha1.RemovePodSandboxResponse.$Properties instead.
                 */
                interface IRemovePodSandboxResponse extends nri.pkg.api.v1alpha1.RemovePodSandboxResponse.$Properties {
                }

                /** Represents a RemovePodSandboxResponse. */
                class RemovePodSandboxResponse {

                    /**
                     * Constructs a new RemovePodSandboxResponse.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: nri.pkg.api.v1alpha1.RemovePodSandboxResponse.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /**
                     * Creates a new RemovePodSandboxResponse instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns RemovePodSandboxResponse instance
                     */
                    static create(properties: nri.pkg.api.v1alpha1.RemovePodSandboxResponse.$Shape): nri.pkg.api.v1alpha1.RemovePodSandboxResponse & nri.pkg.api.v1alpha1.RemovePodSandboxResponse.$Shape;
                    static create(properties?: nri.pkg.api.v1alpha1.RemovePodSandboxResponse.$Properties): nri.pkg.api.v1alpha1.RemovePodSandboxResponse;

                    /**
                     * Encodes the specified RemovePodSandboxResponse message. Does not implicitly {@link nri.pkg.api.v1alpha1.RemovePodSandboxResponse.verify|verify} messages.
                     * @param message RemovePodSandboxResponse message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: nri.pkg.api.v1alpha1.RemovePodSandboxResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a RemovePodSandboxResponse message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {nri.pkg.api.v1alpha1.RemovePodSandboxResponse & nri.pkg.api.v1alpha1.RemovePodSandboxResponse.$Shape} RemovePodSandboxResponse
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nri.pkg.api.v1alpha1.RemovePodSandboxResponse & nri.pkg.api.v1alpha1.RemovePodSandboxResponse.$Shape;

                    /**
                     * Creates a RemovePodSandboxResponse message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns RemovePodSandboxResponse
                     */
                    static fromObject(object: { [k: string]: any }): nri.pkg.api.v1alpha1.RemovePodSandboxResponse;

                    /**
                     * Creates a plain object from a RemovePodSandboxResponse message. Also converts values to other types if specified.
                     * @param message RemovePodSandboxResponse
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: nri.pkg.api.v1alpha1.RemovePodSandboxResponse, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this RemovePodSandboxResponse to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace RemovePodSandboxResponse {

                    /** Properties of a RemovePodSandboxResponse. */
                    interface $Properties {

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a RemovePodSandboxResponse. */
                    type $Shape = nri.pkg.api.v1alpha1.RemovePodSandboxResponse.$Properties;
                }

                /**
                 * Properties of a CreateContainerRequest.
                 * @deprecated Use nri.pkg.api.v1alpha1.CreateContainerRequest.$Properties instead.
                 */
                interface ICreateContainerRequest extends nri.pkg.api.v1alpha1.CreateContainerRequest.$Properties {
                }

                /** Represents a CreateContainerRequest. */
                class CreateContainerRequest {

                    /**
                     * Constructs a new CreateContainerRequest.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: nri.pkg.api.v1alpha1.CreateContainerRequest.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** CreateContainerRequest pod. */
                    pod?: (nri.pkg.api.v1alpha1.PodSandbox.$Properties|null);

                    /** CreateContainerRequest container. */
                    container?: (nri.pkg.api.v1alpha1.Container.$Properties|null);

                    /**
                     * Creates a new CreateContainerRequest instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns CreateContainerRequest instance
                     */
                    static create(properties: nri.pkg.api.v1alpha1.CreateContainerRequest.$Shape): nri.pkg.api.v1alpha1.CreateContainerRequest & nri.pkg.api.v1alpha1.CreateContainerRequest.$Shape;
                    static create(properties?: nri.pkg.api.v1alpha1.CreateContainerRequest.$Properties): nri.pkg.api.v1alpha1.CreateContainerRequest;

                    /**
                     * Encodes the specified CreateContainerRequest message. Does not implicitly {@link nri.pkg.api.v1alpha1.CreateContainerRequest.verify|verify} messages.
                     * @param message CreateContainerRequest message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: nri.pkg.api.v1alpha1.CreateContainerRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a CreateContainerRequest message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {nri.pkg.api.v1alpha1.CreateContainerRequest & nri.pkg.api.v1alpha1.CreateContainerRequest.$Shape} CreateContainerRequest
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nri.pkg.api.v1alpha1.CreateContainerRequest & nri.pkg.api.v1alpha1.CreateContainerRequest.$Shape;

                    /**
                     * Creates a CreateContainerRequest message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns CreateContainerRequest
                     */
                    static fromObject(object: { [k: string]: any }): nri.pkg.api.v1alpha1.CreateContainerRequest;

                    /**
                     * Creates a plain object from a CreateContainerRequest message. Also converts values to other types if specified.
                     * @param message CreateContainerRequest
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: nri.pkg.api.v1alpha1.CreateContainerRequest, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this CreateContainerRequest to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace CreateContainerRequest {

                    /** Properties of a CreateContainerRequest. */
                    interface $Properties {

                        /** CreateContainerRequest pod */
                        pod?: (nri.pkg.api.v1alpha1.PodSandbox.$Properties|null);

                        /** CreateContainerRequest container */
                        container?: (nri.pkg.api.v1alpha1.Container.$Properties|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a CreateContainerRequest. */
                    type $Shape = nri.pkg.api.v1alpha1.CreateContainerRequest.$Properties;
                }

                /**
                 * Properties of a CreateContainerResponse.
                 * @deprecated Use nri.pkg.api.v1alpha1.CreateContainerResponse.$Properties instead.
                 */
                interface ICreateContainerResponse extends nri.pkg.api.v1alpha1.CreateContainerResponse.$Properties {
                }

                /** Represents a CreateContainerResponse. */
                class CreateContainerResponse {

                    /**
                     * Constructs a new CreateContainerResponse.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: nri.pkg.api.v1alpha1.CreateContainerResponse.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** CreateContainerResponse adjust. */
                    adjust?: (nri.pkg.api.v1alpha1.ContainerAdjustment.$Properties|null);

                    /** CreateContainerResponse update. */
                    update: nri.pkg.api.v1alpha1.ContainerUpdate.$Properties[];

                    /** CreateContainerResponse evict. */
                    evict: nri.pkg.api.v1alpha1.ContainerEviction.$Properties[];

                    /**
                     * Creates a new CreateContainerResponse instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns CreateContainerResponse instance
                     */
                    static create(properties: nri.pkg.api.v1alpha1.CreateContainerResponse.$Shape): nri.pkg.api.v1alpha1.CreateContainerResponse & nri.pkg.api.v1alpha1.CreateContainerResponse.$Shape;
                    static create(properties?: nri.pkg.api.v1alpha1.CreateContainerResponse.$Properties): nri.pkg.api.v1alpha1.CreateContainerResponse;

                    /**
                     * Encodes the specified CreateContainerResponse message. Does not implicitly {@link nri.pkg.api.v1alpha1.CreateContainerResponse.verify|verify} messages.
                     * @param message CreateContainerResponse message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: nri.pkg.api.v1alpha1.CreateContainerResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a CreateContainerResponse message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {nri.pkg.api.v1alpha1.CreateContainerResponse & nri.pkg.api.v1alpha1.CreateContainerResponse.$Shape} CreateContainerResponse
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nri.pkg.api.v1alpha1.CreateContainerResponse & nri.pkg.api.v1alpha1.CreateContainerResponse.$Shape;

                    /**
                     * Creates a CreateContainerResponse message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns CreateContainerResponse
                     */
                    static fromObject(object: { [k: string]: any }): nri.pkg.api.v1alpha1.CreateContainerResponse;

                    /**
                     * Creates a plain object from a CreateContainerResponse message. Also converts values to other types if specified.
                     * @param message CreateContainerResponse
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: nri.pkg.api.v1alpha1.CreateContainerResponse, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this CreateContainerResponse to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace CreateContainerResponse {

                    /** Properties of a CreateContainerResponse. */
                    interface $Properties {

                        /** CreateContainerResponse adjust */
                        adjust?: (nri.pkg.api.v1alpha1.ContainerAdjustment.$Properties|null);

                        /** CreateContainerResponse update */
                        update?: (nri.pkg.api.v1alpha1.ContainerUpdate.$Properties[]|null);

                        /** CreateContainerResponse evict */
                        evict?: (nri.pkg.api.v1alpha1.ContainerEviction.$Properties[]|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a CreateContainerResponse. */
                    type $Shape = nri.pkg.api.v1alpha1.CreateContainerResponse.$Properties;
                }

                /**
                 * Properties of a PostCreateContainerRequest.
                 * @deprecated Use nri.pkg.api.v1alpha1.PostCreateContainerRequest.$Properties instead.
                 */
                interface IPostCreateContainerRequest extends nri.pkg.api.v1alpha1.PostCreateContainerRequest.$Properties {
                }

                /** Represents a PostCreateContainerRequest. */
                class PostCreateContainerRequest {

                    /**
                     * Constructs a new PostCreateContainerRequest.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: nri.pkg.api.v1alpha1.PostCreateContainerRequest.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** PostCreateContainerRequest pod. */
                    pod?: (nri.pkg.api.v1alpha1.PodSandbox.$Properties|null);

                    /** PostCreateContainerRequest container. */
                    container?: (nri.pkg.api.v1alpha1.Container.$Properties|null);

                    /**
                     * Creates a new PostCreateContainerRequest instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns PostCreateContainerRequest instance
                     */
                    static create(properties: nri.pkg.api.v1alpha1.PostCreateContainerRequest.$Shape): nri.pkg.api.v1alpha1.PostCreateContainerRequest & nri.pkg.api.v1alpha1.PostCreateContainerRequest.$Shape;
                    static create(properties?: nri.pkg.api.v1alpha1.PostCreateContainerRequest.$Properties): nri.pkg.api.v1alpha1.PostCreateContainerRequest;

                    /**
                     * Encodes the specified PostCreateContainerRequest message. Does not implicitly {@link nri.pkg.api.v1alpha1.PostCreateContainerRequest.verify|verify} messages.
                     * @param message PostCreateContainerRequest message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: nri.pkg.api.v1alpha1.PostCreateContainerRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a PostCreateContainerRequest message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {nri.pkg.api.v1alpha1.PostCreateContainerRequest & nri.pkg.api.v1alpha1.PostCreateContainerRequest.$Shape} PostCreateContainerRequest
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nri.pkg.api.v1alpha1.PostCreateContainerRequest & nri.pkg.api.v1alpha1.PostCreateContainerRequest.$Shape;

                    /**
                     * Creates a PostCreateContainerRequest message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns PostCreateContainerRequest
                     */
                    static fromObject(object: { [k: string]: any }): nri.pkg.api.v1alpha1.PostCreateContainerRequest;

                    /**
                     * Creates a plain object from a PostCreateContainerRequest message. Also converts values to other types if specified.
                     * @param message PostCreateContainerRequest
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: nri.pkg.api.v1alpha1.PostCreateContainerRequest, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this PostCreateContainerRequest to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace PostCreateContainerRequest {

                    /** Properties of a PostCreateContainerRequest. */
                    interface $Properties {

                        /** PostCreateContainerRequest pod */
                        pod?: (nri.pkg.api.v1alpha1.PodSandbox.$Properties|null);

                        /** PostCreateContainerRequest container */
                        container?: (nri.pkg.api.v1alpha1.Container.$Properties|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a PostCreateContainerRequest. */
                    type $Shape = nri.pkg.api.v1alpha1.PostCreateContainerRequest.$Properties;
                }

                /**
                 * Properties of a PostCreateContainerResponse.
                 * @deprecated Use nri.pkg.api.v1alpha1.PostCreateContainerResponse.$Properties instead.
                 */
                interface IPostCreateContainerResponse extends nri.pkg.api.v1alpha1.PostCreateContainerResponse.$Properties {
                }

                /** Represents a PostCreateContainerResponse. */
                class PostCreateContainerResponse {

                    /**
                     * Constructs a new PostCreateContainerResponse.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: nri.pkg.api.v1alpha1.PostCreateContainerResponse.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /**
                     * Creates a new PostCreateContainerResponse instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns PostCreateContainerResponse instance
                     */
                    static create(properties: nri.pkg.api.v1alpha1.PostCreateContainerResponse.$Shape): nri.pkg.api.v1alpha1.PostCreateContainerResponse & nri.pkg.api.v1alpha1.PostCreateContainerResponse.$Shape;
                    static create(properties?: nri.pkg.api.v1alpha1.PostCreateContainerResponse.$Properties): nri.pkg.api.v1alpha1.PostCreateContainerResponse;

                    /**
                     * Encodes the specified PostCreateContainerResponse message. Does not implicitly {@link nri.pkg.api.v1alpha1.PostCreateContainerResponse.verify|verify} messages.
                     * @param message PostCreateContainerResponse message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: nri.pkg.api.v1alpha1.PostCreateContainerResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a PostCreateContainerResponse message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {nri.pkg.api.v1alpha1.PostCreateContainerResponse & nri.pkg.api.v1alpha1.PostCreateContainerResponse.$Shape} PostCreateContainerResponse
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nri.pkg.api.v1alpha1.PostCreateContainerResponse & nri.pkg.api.v1alpha1.PostCreateContainerResponse.$Shape;

                    /**
                     * Creates a PostCreateContainerResponse message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns PostCreateContainerResponse
                     */
                    static fromObject(object: { [k: string]: any }): nri.pkg.api.v1alpha1.PostCreateContainerResponse;

                    /**
                     * Creates a plain object from a PostCreateContainerResponse message. Also converts values to other types if specified.
                     * @param message PostCreateContainerResponse
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: nri.pkg.api.v1alpha1.PostCreateContainerResponse, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this PostCreateContainerResponse to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace PostCreateContainerResponse {

                    /** Properties of a PostCreateContainerResponse. */
                    interface $Properties {

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a PostCreateContainerResponse. */
                    type $Shape = nri.pkg.api.v1alpha1.PostCreateContainerResponse.$Properties;
                }

                /**
                 * Properties of a StartContainerRequest.
                 * @deprecated Use nri.pkg.api.v1alpha1.StartContainerRequest.$Properties instead.
                 */
                interface IStartContainerRequest extends nri.pkg.api.v1alpha1.StartContainerRequest.$Properties {
                }

                /** Represents a StartContainerRequest. */
                class StartContainerRequest {

                    /**
                     * Constructs a new StartContainerRequest.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: nri.pkg.api.v1alpha1.StartContainerRequest.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** StartContainerRequest pod. */
                    pod?: (nri.pkg.api.v1alpha1.PodSandbox.$Properties|null);

                    /** StartContainerRequest container. */
                    container?: (nri.pkg.api.v1alpha1.Container.$Properties|null);

                    /**
                     * Creates a new StartContainerRequest instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns StartContainerRequest instance
                     */
                    static create(properties: nri.pkg.api.v1alpha1.StartContainerRequest.$Shape): nri.pkg.api.v1alpha1.StartContainerRequest & nri.pkg.api.v1alpha1.StartContainerRequest.$Shape;
                    static create(properties?: nri.pkg.api.v1alpha1.StartContainerRequest.$Properties): nri.pkg.api.v1alpha1.StartContainerRequest;

                    /**
                     * Encodes the specified StartContainerRequest message. Does not implicitly {@link nri.pkg.api.v1alpha1.StartContainerRequest.verify|verify} messages.
                     * @param message StartContainerRequest message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: nri.pkg.api.v1alpha1.StartContainerRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a StartContainerRequest message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {nri.pkg.api.v1alpha1.StartContainerRequest & nri.pkg.api.v1alpha1.StartContainerRequest.$Shape} StartContainerRequest
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nri.pkg.api.v1alpha1.StartContainerRequest & nri.pkg.api.v1alpha1.StartContainerRequest.$Shape;

                    /**
                     * Creates a StartContainerRequest message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns StartContainerRequest
                     */
                    static fromObject(object: { [k: string]: any }): nri.pkg.api.v1alpha1.StartContainerRequest;

                    /**
                     * Creates a plain object from a StartContainerRequest message. Also converts values to other types if specified.
                     * @param message StartContainerRequest
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: nri.pkg.api.v1alpha1.StartContainerRequest, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this StartContainerRequest to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace StartContainerRequest {

                    /** Properties of a StartContainerRequest. */
                    interface $Properties {

                        /** StartContainerRequest pod */
                        pod?: (nri.pkg.api.v1alpha1.PodSandbox.$Properties|null);

                        /** StartContainerRequest container */
                        container?: (nri.pkg.api.v1alpha1.Container.$Properties|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a StartContainerRequest. */
                    type $Shape = nri.pkg.api.v1alpha1.StartContainerRequest.$Properties;
                }

                /**
                 * Properties of a StartContainerResponse.
                 * @deprecated Use nri.pkg.api.v1alpha1.StartContainerResponse.$Properties instead.
                 */
                interface IStartContainerResponse extends nri.pkg.api.v1alpha1.StartContainerResponse.$Properties {
                }

                /** Represents a StartContainerResponse. */
                class StartContainerResponse {

                    /**
                     * Constructs a new StartContainerResponse.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: nri.pkg.api.v1alpha1.StartContainerResponse.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /**
                     * Creates a new StartContainerResponse instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns StartContainerResponse instance
                     */
                    static create(properties: nri.pkg.api.v1alpha1.StartContainerResponse.$Shape): nri.pkg.api.v1alpha1.StartContainerResponse & nri.pkg.api.v1alpha1.StartContainerResponse.$Shape;
                    static create(properties?: nri.pkg.api.v1alpha1.StartContainerResponse.$Properties): nri.pkg.api.v1alpha1.StartContainerResponse;

                    /**
                     * Encodes the specified StartContainerResponse message. Does not implicitly {@link nri.pkg.api.v1alpha1.StartContainerResponse.verify|verify} messages.
                     * @param message StartContainerResponse message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: nri.pkg.api.v1alpha1.StartContainerResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a StartContainerResponse message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {nri.pkg.api.v1alpha1.StartContainerResponse & nri.pkg.api.v1alpha1.StartContainerResponse.$Shape} StartContainerResponse
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nri.pkg.api.v1alpha1.StartContainerResponse & nri.pkg.api.v1alpha1.StartContainerResponse.$Shape;

                    /**
                     * Creates a StartContainerResponse message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns StartContainerResponse
                     */
                    static fromObject(object: { [k: string]: any }): nri.pkg.api.v1alpha1.StartContainerResponse;

                    /**
                     * Creates a plain object from a StartContainerResponse message. Also converts values to other types if specified.
                     * @param message StartContainerResponse
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: nri.pkg.api.v1alpha1.StartContainerResponse, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this StartContainerResponse to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace StartContainerResponse {

                    /** Properties of a StartContainerResponse. */
                    interface $Properties {

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a StartContainerResponse. */
                    type $Shape = nri.pkg.api.v1alpha1.StartContainerResponse.$Properties;
                }

                /**
                 * Properties of a PostStartContainerRequest.
                 * @deprecated Use nri.pkg.api.v1alpha1.PostStartContainerRequest.$Properties instead.
                 */
                interface IPostStartContainerRequest extends nri.pkg.api.v1alpha1.PostStartContainerRequest.$Properties {
                }

                /** Represents a PostStartContainerRequest. */
                class PostStartContainerRequest {

                    /**
                     * Constructs a new PostStartContainerRequest.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: nri.pkg.api.v1alpha1.PostStartContainerRequest.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** PostStartContainerRequest pod. */
                    pod?: (nri.pkg.api.v1alpha1.PodSandbox.$Properties|null);

                    /** PostStartContainerRequest container. */
                    container?: (nri.pkg.api.v1alpha1.Container.$Properties|null);

                    /**
                     * Creates a new PostStartContainerRequest instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns PostStartContainerRequest instance
                     */
                    static create(properties: nri.pkg.api.v1alpha1.PostStartContainerRequest.$Shape): nri.pkg.api.v1alpha1.PostStartContainerRequest & nri.pkg.api.v1alpha1.PostStartContainerRequest.$Shape;
                    static create(properties?: nri.pkg.api.v1alpha1.PostStartContainerRequest.$Properties): nri.pkg.api.v1alpha1.PostStartContainerRequest;

                    /**
                     * Encodes the specified PostStartContainerRequest message. Does not implicitly {@link nri.pkg.api.v1alpha1.PostStartContainerRequest.verify|verify} messages.
                     * @param message PostStartContainerRequest message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: nri.pkg.api.v1alpha1.PostStartContainerRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a PostStartContainerRequest message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {nri.pkg.api.v1alpha1.PostStartContainerRequest & nri.pkg.api.v1alpha1.PostStartContainerRequest.$Shape} PostStartContainerRequest
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nri.pkg.api.v1alpha1.PostStartContainerRequest & nri.pkg.api.v1alpha1.PostStartContainerRequest.$Shape;

                    /**
                     * Creates a PostStartContainerRequest message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns PostStartContainerRequest
                     */
                    static fromObject(object: { [k: string]: any }): nri.pkg.api.v1alpha1.PostStartContainerRequest;

                    /**
                     * Creates a plain object from a PostStartContainerRequest message. Also converts values to other types if specified.
                     * @param message PostStartContainerRequest
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: nri.pkg.api.v1alpha1.PostStartContainerRequest, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this PostStartContainerRequest to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace PostStartContainerRequest {

                    /** Properties of a PostStartContainerRequest. */
                    interface $Properties {

                        /** PostStartContainerRequest pod */
                        pod?: (nri.pkg.api.v1alpha1.PodSandbox.$Properties|null);

                        /** PostStartContainerRequest container */
                        container?: (nri.pkg.api.v1alpha1.Container.$Properties|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a PostStartContainerRequest. */
                    type $Shape = nri.pkg.api.v1alpha1.PostStartContainerRequest.$Properties;
                }

                /**
                 * Properties of a PostStartContainerResponse.
                 * @deprecated Use nri.pkg.api.v1alpha1.PostStartContainerResponse.$Properties instead.
                 */
                interface IPostStartContainerResponse extends nri.pkg.api.v1alpha1.PostStartContainerResponse.$Properties {
                }

                /** Represents a PostStartContainerResponse. */
                class PostStartContainerResponse {

                    /**
                     * Constructs a new PostStartContainerResponse.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: nri.pkg.api.v1alpha1.PostStartContainerResponse.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /**
                     * Creates a new PostStartContainerResponse instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns PostStartContainerResponse instance
                     */
                    static create(properties: nri.pkg.api.v1alpha1.PostStartContainerResponse.$Shape): nri.pkg.api.v1alpha1.PostStartContainerResponse & nri.pkg.api.v1alpha1.PostStartContainerResponse.$Shape;
                    static create(properties?: nri.pkg.api.v1alpha1.PostStartContainerResponse.$Properties): nri.pkg.api.v1alpha1.PostStartContainerResponse;

                    /**
                     * Encodes the specified PostStartContainerResponse message. Does not implicitly {@link nri.pkg.api.v1alpha1.PostStartContainerResponse.verify|verify} messages.
                     * @param message PostStartContainerResponse message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: nri.pkg.api.v1alpha1.PostStartContainerResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a PostStartContainerResponse message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {nri.pkg.api.v1alpha1.PostStartContainerResponse & nri.pkg.api.v1alpha1.PostStartContainerResponse.$Shape} PostStartContainerResponse
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nri.pkg.api.v1alpha1.PostStartContainerResponse & nri.pkg.api.v1alpha1.PostStartContainerResponse.$Shape;

                    /**
                     * Creates a PostStartContainerResponse message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns PostStartContainerResponse
                     */
                    static fromObject(object: { [k: string]: any }): nri.pkg.api.v1alpha1.PostStartContainerResponse;

                    /**
                     * Creates a plain object from a PostStartContainerResponse message. Also converts values to other types if specified.
                     * @param message PostStartContainerResponse
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: nri.pkg.api.v1alpha1.PostStartContainerResponse, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this PostStartContainerResponse to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace PostStartContainerResponse {

                    /** Properties of a PostStartContainerResponse. */
                    interface $Properties {

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a PostStartContainerResponse. */
                    type $Shape = nri.pkg.api.v1alpha1.PostStartContainerResponse.$Properties;
                }

                /**
                 * Properties of an UpdateContainerRequest.
                 * @deprecated Use nri.pkg.api.v1alpha1.UpdateContainerRequest.$Properties instead.
                 */
                interface IUpdateContainerRequest extends nri.pkg.api.v1alpha1.UpdateContainerRequest.$Properties {
                }

                /** Represents an UpdateContainerRequest. */
                class UpdateContainerRequest {

                    /**
                     * Constructs a new UpdateContainerRequest.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: nri.pkg.api.v1alpha1.UpdateContainerRequest.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** UpdateContainerRequest pod. */
                    pod?: (nri.pkg.api.v1alpha1.PodSandbox.$Properties|null);

                    /** UpdateContainerRequest container. */
                    container?: (nri.pkg.api.v1alpha1.Container.$Properties|null);

                    /** UpdateContainerRequest linuxResources. */
                    linuxResources?: (nri.pkg.api.v1alpha1.LinuxResources.$Properties|null);

                    /**
                     * Creates a new UpdateContainerRequest instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns UpdateContainerRequest instance
                     */
                    static create(properties: nri.pkg.api.v1alpha1.UpdateContainerRequest.$Shape): nri.pkg.api.v1alpha1.UpdateContainerRequest & nri.pkg.api.v1alpha1.UpdateContainerRequest.$Shape;
                    static create(properties?: nri.pkg.api.v1alpha1.UpdateContainerRequest.$Properties): nri.pkg.api.v1alpha1.UpdateContainerRequest;

                    /**
                     * Encodes the specified UpdateContainerRequest message. Does not implicitly {@link nri.pkg.api.v1alpha1.UpdateContainerRequest.verify|verify} messages.
                     * @param message UpdateContainerRequest message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: nri.pkg.api.v1alpha1.UpdateContainerRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes an UpdateContainerRequest message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {nri.pkg.api.v1alpha1.UpdateContainerRequest & nri.pkg.api.v1alpha1.UpdateContainerRequest.$Shape} UpdateContainerRequest
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nri.pkg.api.v1alpha1.UpdateContainerRequest & nri.pkg.api.v1alpha1.UpdateContainerRequest.$Shape;

                    /**
                     * Creates an UpdateContainerRequest message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns UpdateContainerRequest
                     */
                    static fromObject(object: { [k: string]: any }): nri.pkg.api.v1alpha1.UpdateContainerRequest;

                    /**
                     * Creates a plain object from an UpdateContainerRequest message. Also converts values to other types if specified.
                     * @param message UpdateContainerRequest
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: nri.pkg.api.v1alpha1.UpdateContainerRequest, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this UpdateContainerRequest to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace UpdateContainerRequest {

                    /** Properties of an UpdateContainerRequest. */
                    interface $Properties {

                        /** UpdateContainerRequest pod */
                        pod?: (nri.pkg.api.v1alpha1.PodSandbox.$Properties|null);

                        /** UpdateContainerRequest container */
                        container?: (nri.pkg.api.v1alpha1.Container.$Properties|null);

                        /** UpdateContainerRequest linuxResources */
                        linuxResources?: (nri.pkg.api.v1alpha1.LinuxResources.$Properties|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of an UpdateContainerRequest. */
                    type $Shape = nri.pkg.api.v1alpha1.UpdateContainerRequest.$Properties;
                }

                /**
                 * Properties of an UpdateContainerResponse.
                 * @deprecated Use nri.pkg.api.v1alpha1.UpdateContainerResponse.$Properties instead.
                 */
                interface IUpdateContainerResponse extends nri.pkg.api.v1alpha1.UpdateContainerResponse.$Properties {
                }

                /** Represents an UpdateContainerResponse. */
                class UpdateContainerResponse {

                    /**
                     * Constructs a new UpdateContainerResponse.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: nri.pkg.api.v1alpha1.UpdateContainerResponse.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** UpdateContainerResponse update. */
                    update: nri.pkg.api.v1alpha1.ContainerUpdate.$Properties[];

                    /** UpdateContainerResponse evict. */
                    evict: nri.pkg.api.v1alpha1.ContainerEviction.$Properties[];

                    /**
                     * Creates a new UpdateContainerResponse instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns UpdateContainerResponse instance
                     */
                    static create(properties: nri.pkg.api.v1alpha1.UpdateContainerResponse.$Shape): nri.pkg.api.v1alpha1.UpdateContainerResponse & nri.pkg.api.v1alpha1.UpdateContainerResponse.$Shape;
                    static create(properties?: nri.pkg.api.v1alpha1.UpdateContainerResponse.$Properties): nri.pkg.api.v1alpha1.UpdateContainerResponse;

                    /**
                     * Encodes the specified UpdateContainerResponse message. Does not implicitly {@link nri.pkg.api.v1alpha1.UpdateContainerResponse.verify|verify} messages.
                     * @param message UpdateContainerResponse message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: nri.pkg.api.v1alpha1.UpdateContainerResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes an UpdateContainerResponse message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {nri.pkg.api.v1alpha1.UpdateContainerResponse & nri.pkg.api.v1alpha1.UpdateContainerResponse.$Shape} UpdateContainerResponse
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nri.pkg.api.v1alpha1.UpdateContainerResponse & nri.pkg.api.v1alpha1.UpdateContainerResponse.$Shape;

                    /**
                     * Creates an UpdateContainerResponse message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns UpdateContainerResponse
                     */
                    static fromObject(object: { [k: string]: any }): nri.pkg.api.v1alpha1.UpdateContainerResponse;

                    /**
                     * Creates a plain object from an UpdateContainerResponse message. Also converts values to other types if specified.
                     * @param message UpdateContainerResponse
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: nri.pkg.api.v1alpha1.UpdateContainerResponse, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this UpdateContainerResponse to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace UpdateContainerResponse {

                    /** Properties of an UpdateContainerResponse. */
                    interface $Properties {

                        /** UpdateContainerResponse update */
                        update?: (nri.pkg.api.v1alpha1.ContainerUpdate.$Properties[]|null);

                        /** UpdateContainerResponse evict */
                        evict?: (nri.pkg.api.v1alpha1.ContainerEviction.$Properties[]|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of an UpdateContainerResponse. */
                    type $Shape = nri.pkg.api.v1alpha1.UpdateContainerResponse.$Properties;
                }

                /**
                 * Properties of a PostUpdateContainerRequest.
                 * @deprecated Use nri.pkg.api.v1alpha1.PostUpdateContainerRequest.$Properties instead.
                 */
                interface IPostUpdateContainerRequest extends nri.pkg.api.v1alpha1.PostUpdateContainerRequest.$Properties {
                }

                /** Represents a PostUpdateContainerRequest. */
                class PostUpdateContainerRequest {

                    /**
                     * Constructs a new PostUpdateContainerRequest.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: nri.pkg.api.v1alpha1.PostUpdateContainerRequest.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** PostUpdateContainerRequest pod. */
                    pod?: (nri.pkg.api.v1alpha1.PodSandbox.$Properties|null);

                    /** PostUpdateContainerRequest container. */
                    container?: (nri.pkg.api.v1alpha1.Container.$Properties|null);

                    /**
                     * Creates a new PostUpdateContainerRequest instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns PostUpdateContainerRequest instance
                     */
                    static create(properties: nri.pkg.api.v1alpha1.PostUpdateContainerRequest.$Shape): nri.pkg.api.v1alpha1.PostUpdateContainerRequest & nri.pkg.api.v1alpha1.PostUpdateContainerRequest.$Shape;
                    static create(properties?: nri.pkg.api.v1alpha1.PostUpdateContainerRequest.$Properties): nri.pkg.api.v1alpha1.PostUpdateContainerRequest;

                    /**
                     * Encodes the specified PostUpdateContainerRequest message. Does not implicitly {@link nri.pkg.api.v1alpha1.PostUpdateContainerRequest.verify|verify} messages.
                     * @param message PostUpdateContainerRequest message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: nri.pkg.api.v1alpha1.PostUpdateContainerRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a PostUpdateContainerRequest message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {nri.pkg.api.v1alpha1.PostUpdateContainerRequest & nri.pkg.api.v1alpha1.PostUpdateContainerRequest.$Shape} PostUpdateContainerRequest
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nri.pkg.api.v1alpha1.PostUpdateContainerRequest & nri.pkg.api.v1alpha1.PostUpdateContainerRequest.$Shape;

                    /**
                     * Creates a PostUpdateContainerRequest message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns PostUpdateContainerRequest
                     */
                    static fromObject(object: { [k: string]: any }): nri.pkg.api.v1alpha1.PostUpdateContainerRequest;

                    /**
                     * Creates a plain object from a PostUpdateContainerRequest message. Also converts values to other types if specified.
                     * @param message PostUpdateContainerRequest
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: nri.pkg.api.v1alpha1.PostUpdateContainerRequest, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this PostUpdateContainerRequest to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace PostUpdateContainerRequest {

                    /** Properties of a PostUpdateContainerRequest. */
                    interface $Properties {

                        /** PostUpdateContainerRequest pod */
                        pod?: (nri.pkg.api.v1alpha1.PodSandbox.$Properties|null);

                        /** PostUpdateContainerRequest container */
                        container?: (nri.pkg.api.v1alpha1.Container.$Properties|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a PostUpdateContainerRequest. */
                    type $Shape = nri.pkg.api.v1alpha1.PostUpdateContainerRequest.$Properties;
                }

                /**
                 * Properties of a PostUpdateContainerResponse.
                 * @deprecated Use nri.pkg.api.v1alpha1.PostUpdateContainerResponse.$Properties instead.
                 */
                interface IPostUpdateContainerResponse extends nri.pkg.api.v1alpha1.PostUpdateContainerResponse.$Properties {
                }

                /** Represents a PostUpdateContainerResponse. */
                class PostUpdateContainerResponse {

                    /**
                     * Constructs a new PostUpdateContainerResponse.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: nri.pkg.api.v1alpha1.PostUpdateContainerResponse.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /**
                     * Creates a new PostUpdateContainerResponse instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns PostUpdateContainerResponse instance
                     */
                    static create(properties: nri.pkg.api.v1alpha1.PostUpdateContainerResponse.$Shape): nri.pkg.api.v1alpha1.PostUpdateContainerResponse & nri.pkg.api.v1alpha1.PostUpdateContainerResponse.$Shape;
                    static create(properties?: nri.pkg.api.v1alpha1.PostUpdateContainerResponse.$Properties): nri.pkg.api.v1alpha1.PostUpdateContainerResponse;

                    /**
                     * Encodes the specified PostUpdateContainerResponse message. Does not implicitly {@link nri.pkg.api.v1alpha1.PostUpdateContainerResponse.verify|verify} messages.
                     * @param message PostUpdateContainerResponse message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: nri.pkg.api.v1alpha1.PostUpdateContainerResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a PostUpdateContainerResponse message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {nri.pkg.api.v1alpha1.PostUpdateContainerResponse & nri.pkg.api.v1alpha1.PostUpdateContainerResponse.$Shape} PostUpdateContainerResponse
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nri.pkg.api.v1alpha1.PostUpdateContainerResponse & nri.pkg.api.v1alpha1.PostUpdateContainerResponse.$Shape;

                    /**
                     * Creates a PostUpdateContainerResponse message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns PostUpdateContainerResponse
                     */
                    static fromObject(object: { [k: string]: any }): nri.pkg.api.v1alpha1.PostUpdateContainerResponse;

                    /**
                     * Creates a plain object from a PostUpdateContainerResponse message. Also converts values to other types if specified.
                     * @param message PostUpdateContainerResponse
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: nri.pkg.api.v1alpha1.PostUpdateContainerResponse, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this PostUpdateContainerResponse to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace PostUpdateContainerResponse {

                    /** Properties of a PostUpdateContainerResponse. */
                    interface $Properties {

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a PostUpdateContainerResponse. */
                    type $Shape = nri.pkg.api.v1alpha1.PostUpdateContainerResponse.$Properties;
                }

                /**
                 * Properties of a StopContainerRequest.
                 * @deprecated Use nri.pkg.api.v1alpha1.StopContainerRequest.$Properties instead.
                 */
                interface IStopContainerRequest extends nri.pkg.api.v1alpha1.StopContainerRequest.$Properties {
                }

                /** Represents a StopContainerRequest. */
                class StopContainerRequest {

                    /**
                     * Constructs a new StopContainerRequest.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: nri.pkg.api.v1alpha1.StopContainerRequest.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** StopContainerRequest pod. */
                    pod?: (nri.pkg.api.v1alpha1.PodSandbox.$Properties|null);

                    /** StopContainerRequest container. */
                    container?: (nri.pkg.api.v1alpha1.Container.$Properties|null);

                    /**
                     * Creates a new StopContainerRequest instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns StopContainerRequest instance
                     */
                    static create(properties: nri.pkg.api.v1alpha1.StopContainerRequest.$Shape): nri.pkg.api.v1alpha1.StopContainerRequest & nri.pkg.api.v1alpha1.StopContainerRequest.$Shape;
                    static create(properties?: nri.pkg.api.v1alpha1.StopContainerRequest.$Properties): nri.pkg.api.v1alpha1.StopContainerRequest;

                    /**
                     * Encodes the specified StopContainerRequest message. Does not implicitly {@link nri.pkg.api.v1alpha1.StopContainerRequest.verify|verify} messages.
                     * @param message StopContainerRequest message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: nri.pkg.api.v1alpha1.StopContainerRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a StopContainerRequest message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {nri.pkg.api.v1alpha1.StopContainerRequest & nri.pkg.api.v1alpha1.StopContainerRequest.$Shape} StopContainerRequest
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nri.pkg.api.v1alpha1.StopContainerRequest & nri.pkg.api.v1alpha1.StopContainerRequest.$Shape;

                    /**
                     * Creates a StopContainerRequest message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns StopContainerRequest
                     */
                    static fromObject(object: { [k: string]: any }): nri.pkg.api.v1alpha1.StopContainerRequest;

                    /**
                     * Creates a plain object from a StopContainerRequest message. Also converts values to other types if specified.
                     * @param message StopContainerRequest
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: nri.pkg.api.v1alpha1.StopContainerRequest, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this StopContainerRequest to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace StopContainerRequest {

                    /** Properties of a StopContainerRequest. */
                    interface $Properties {

                        /** StopContainerRequest pod */
                        pod?: (nri.pkg.api.v1alpha1.PodSandbox.$Properties|null);

                        /** StopContainerRequest container */
                        container?: (nri.pkg.api.v1alpha1.Container.$Properties|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a StopContainerRequest. */
                    type $Shape = nri.pkg.api.v1alpha1.StopContainerRequest.$Properties;
                }

                /**
                 * Properties of a StopContainerResponse.
                 * @deprecated Use nri.pkg.api.v1alpha1.StopContainerResponse.$Properties instead.
                 */
                interface IStopContainerResponse extends nri.pkg.api.v1alpha1.StopContainerResponse.$Properties {
                }

                /** Represents a StopContainerResponse. */
                class StopContainerResponse {

                    /**
                     * Constructs a new StopContainerResponse.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: nri.pkg.api.v1alpha1.StopContainerResponse.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** StopContainerResponse update. */
                    update: nri.pkg.api.v1alpha1.ContainerUpdate.$Properties[];

                    /**
                     * Creates a new StopContainerResponse instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns StopContainerResponse instance
                     */
                    static create(properties: nri.pkg.api.v1alpha1.StopContainerResponse.$Shape): nri.pkg.api.v1alpha1.StopContainerResponse & nri.pkg.api.v1alpha1.StopContainerResponse.$Shape;
                    static create(properties?: nri.pkg.api.v1alpha1.StopContainerResponse.$Properties): nri.pkg.api.v1alpha1.StopContainerResponse;

                    /**
                     * Encodes the specified StopContainerResponse message. Does not implicitly {@link nri.pkg.api.v1alpha1.StopContainerResponse.verify|verify} messages.
                     * @param message StopContainerResponse message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: nri.pkg.api.v1alpha1.StopContainerResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a StopContainerResponse message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {nri.pkg.api.v1alpha1.StopContainerResponse & nri.pkg.api.v1alpha1.StopContainerResponse.$Shape} StopContainerResponse
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nri.pkg.api.v1alpha1.StopContainerResponse & nri.pkg.api.v1alpha1.StopContainerResponse.$Shape;

                    /**
                     * Creates a StopContainerResponse message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns StopContainerResponse
                     */
                    static fromObject(object: { [k: string]: any }): nri.pkg.api.v1alpha1.StopContainerResponse;

                    /**
                     * Creates a plain object from a StopContainerResponse message. Also converts values to other types if specified.
                     * @param message StopContainerResponse
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: nri.pkg.api.v1alpha1.StopContainerResponse, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this StopContainerResponse to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace StopContainerResponse {

                    /** Properties of a StopContainerResponse. */
                    interface $Properties {

                        /** StopContainerResponse update */
                        update?: (nri.pkg.api.v1alpha1.ContainerUpdate.$Properties[]|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a StopContainerResponse. */
                    type $Shape = nri.pkg.api.v1alpha1.StopContainerResponse.$Properties;
                }

                /**
                 * Properties of a RemoveContainerRequest.
                 * @deprecated Use nri.pkg.api.v1alpha1.RemoveContainerRequest.$Properties instead.
                 */
                interface IRemoveContainerRequest extends nri.pkg.api.v1alpha1.RemoveContainerRequest.$Properties {
                }

                /** Represents a RemoveContainerRequest. */
                class RemoveContainerRequest {

                    /**
                     * Constructs a new RemoveContainerRequest.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: nri.pkg.api.v1alpha1.RemoveContainerRequest.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** RemoveContainerRequest pod. */
                    pod?: (nri.pkg.api.v1alpha1.PodSandbox.$Properties|null);

                    /** RemoveContainerRequest container. */
                    container?: (nri.pkg.api.v1alpha1.Container.$Properties|null);

                    /**
                     * Creates a new RemoveContainerRequest instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns RemoveContainerRequest instance
                     */
                    static create(properties: nri.pkg.api.v1alpha1.RemoveContainerRequest.$Shape): nri.pkg.api.v1alpha1.RemoveContainerRequest & nri.pkg.api.v1alpha1.RemoveContainerRequest.$Shape;
                    static create(properties?: nri.pkg.api.v1alpha1.RemoveContainerRequest.$Properties): nri.pkg.api.v1alpha1.RemoveContainerRequest;

                    /**
                     * Encodes the specified RemoveContainerRequest message. Does not implicitly {@link nri.pkg.api.v1alpha1.RemoveContainerRequest.verify|verify} messages.
                     * @param message RemoveContainerRequest message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: nri.pkg.api.v1alpha1.RemoveContainerRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a RemoveContainerRequest message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {nri.pkg.api.v1alpha1.RemoveContainerRequest & nri.pkg.api.v1alpha1.RemoveContainerRequest.$Shape} RemoveContainerRequest
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nri.pkg.api.v1alpha1.RemoveContainerRequest & nri.pkg.api.v1alpha1.RemoveContainerRequest.$Shape;

                    /**
                     * Creates a RemoveContainerRequest message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns RemoveContainerRequest
                     */
                    static fromObject(object: { [k: string]: any }): nri.pkg.api.v1alpha1.RemoveContainerRequest;

                    /**
                     * Creates a plain object from a RemoveContainerRequest message. Also converts values to other types if specified.
                     * @param message RemoveContainerRequest
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: nri.pkg.api.v1alpha1.RemoveContainerRequest, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this RemoveContainerRequest to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace RemoveContainerRequest {

                    /** Properties of a RemoveContainerRequest. */
                    interface $Properties {

                        /** RemoveContainerRequest pod */
                        pod?: (nri.pkg.api.v1alpha1.PodSandbox.$Properties|null);

                        /** RemoveContainerRequest container */
                        container?: (nri.pkg.api.v1alpha1.Container.$Properties|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a RemoveContainerRequest. */
                    type $Shape = nri.pkg.api.v1alpha1.RemoveContainerRequest.$Properties;
                }

                /**
                 * Properties of a RemoveContainerResponse.
                 * @deprecated Use nri.pkg.api.v1alpha1.RemoveContainerResponse.$Properties instead.
                 */
                interface IRemoveContainerResponse extends nri.pkg.api.v1alpha1.RemoveContainerResponse.$Properties {
                }

                /** Represents a RemoveContainerResponse. */
                class RemoveContainerResponse {

                    /**
                     * Constructs a new RemoveContainerResponse.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: nri.pkg.api.v1alpha1.RemoveContainerResponse.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /**
                     * Creates a new RemoveContainerResponse instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns RemoveContainerResponse instance
                     */
                    static create(properties: nri.pkg.api.v1alpha1.RemoveContainerResponse.$Shape): nri.pkg.api.v1alpha1.RemoveContainerResponse & nri.pkg.api.v1alpha1.RemoveContainerResponse.$Shape;
                    static create(properties?: nri.pkg.api.v1alpha1.RemoveContainerResponse.$Properties): nri.pkg.api.v1alpha1.RemoveContainerResponse;

                    /**
                     * Encodes the specified RemoveContainerResponse message. Does not implicitly {@link nri.pkg.api.v1alpha1.RemoveContainerResponse.verify|verify} messages.
                     * @param message RemoveContainerResponse message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: nri.pkg.api.v1alpha1.RemoveContainerResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a RemoveContainerResponse message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {nri.pkg.api.v1alpha1.RemoveContainerResponse & nri.pkg.api.v1alpha1.RemoveContainerResponse.$Shape} RemoveContainerResponse
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nri.pkg.api.v1alpha1.RemoveContainerResponse & nri.pkg.api.v1alpha1.RemoveContainerResponse.$Shape;

                    /**
                     * Creates a RemoveContainerResponse message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns RemoveContainerResponse
                     */
                    static fromObject(object: { [k: string]: any }): nri.pkg.api.v1alpha1.RemoveContainerResponse;

                    /**
                     * Creates a plain object from a RemoveContainerResponse message. Also converts values to other types if specified.
                     * @param message RemoveContainerResponse
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: nri.pkg.api.v1alpha1.RemoveContainerResponse, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this RemoveContainerResponse to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace RemoveContainerResponse {

                    /** Properties of a RemoveContainerResponse. */
                    interface $Properties {

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a RemoveContainerResponse. */
                    type $Shape = nri.pkg.api.v1alpha1.RemoveContainerResponse.$Properties;
                }

                /**
                 * Properties of a StateChangeEvent.
                 * @deprecated Use nri.pkg.api.v1alpha1.StateChangeEvent.$Properties instead.
                 */
                interface IStateChangeEvent extends nri.pkg.api.v1alpha1.StateChangeEvent.$Properties {
                }

                /** Represents a StateChangeEvent. */
                class StateChangeEvent {

                    /**
                     * Constructs a new StateChangeEvent.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: nri.pkg.api.v1alpha1.StateChangeEvent.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** StateChangeEvent event. */
                    event: nri.pkg.api.v1alpha1.Event;

                    /** StateChangeEvent pod. */
                    pod?: (nri.pkg.api.v1alpha1.PodSandbox.$Properties|null);

                    /** StateChangeEvent container. */
                    container?: (nri.pkg.api.v1alpha1.Container.$Properties|null);

                    /**
                     * Creates a new StateChangeEvent instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns StateChangeEvent instance
                     */
                    static create(properties: nri.pkg.api.v1alpha1.StateChangeEvent.$Shape): nri.pkg.api.v1alpha1.StateChangeEvent & nri.pkg.api.v1alpha1.StateChangeEvent.$Shape;
                    static create(properties?: nri.pkg.api.v1alpha1.StateChangeEvent.$Properties): nri.pkg.api.v1alpha1.StateChangeEvent;

                    /**
                     * Encodes the specified StateChangeEvent message. Does not implicitly {@link nri.pkg.api.v1alpha1.StateChangeEvent.verify|verify} messages.
                     * @param message StateChangeEvent message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: nri.pkg.api.v1alpha1.StateChangeEvent.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a StateChangeEvent message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {nri.pkg.api.v1alpha1.StateChangeEvent & nri.pkg.api.v1alpha1.StateChangeEvent.$Shape} StateChangeEvent
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nri.pkg.api.v1alpha1.StateChangeEvent & nri.pkg.api.v1alpha1.StateChangeEvent.$Shape;

                    /**
                     * Creates a StateChangeEvent message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns StateChangeEvent
                     */
                    static fromObject(object: { [k: string]: any }): nri.pkg.api.v1alpha1.StateChangeEvent;

                    /**
                     * Creates a plain object from a StateChangeEvent message. Also converts values to other types if specified.
                     * @param message StateChangeEvent
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: nri.pkg.api.v1alpha1.StateChangeEvent, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this StateChangeEvent to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace StateChangeEvent {

                    /** Properties of a StateChangeEvent. */
                    interface $Properties {

                        /** StateChangeEvent event */
                        event?: (nri.pkg.api.v1alpha1.Event|null);

                        /** StateChangeEvent pod */
                        pod?: (nri.pkg.api.v1alpha1.PodSandbox.$Properties|null);

                        /** StateChangeEvent container */
                        container?: (nri.pkg.api.v1alpha1.Container.$Properties|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a StateChangeEvent. */
                    type $Shape = nri.pkg.api.v1alpha1.StateChangeEvent.$Properties;
                }

                /**
                 * Properties of a ValidateContainerAdjustmentRequest.
                 * @deprecated Use nri.pkg.api.v1alpha1.ValidateContainerAdjustmentRequest.$Properties instead.
                 */
                interface IValidateContainerAdjustmentRequest extends nri.pkg.api.v1alpha1.ValidateContainerAdjustmentRequest.$Properties {
                }

                /** Represents a ValidateContainerAdjustmentRequest. */
                class ValidateContainerAdjustmentRequest {

                    /**
                     * Constructs a new ValidateContainerAdjustmentRequest.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: nri.pkg.api.v1alpha1.ValidateContainerAdjustmentRequest.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** ValidateContainerAdjustmentRequest pod. */
                    pod?: (nri.pkg.api.v1alpha1.PodSandbox.$Properties|null);

                    /** ValidateContainerAdjustmentRequest container. */
                    container?: (nri.pkg.api.v1alpha1.Container.$Properties|null);

                    /** ValidateContainerAdjustmentRequest adjust. */
                    adjust?: (nri.pkg.api.v1alpha1.ContainerAdjustment.$Properties|null);

                    /** ValidateContainerAdjustmentRequest update. */
                    update: nri.pkg.api.v1alpha1.ContainerUpdate.$Properties[];

                    /** ValidateContainerAdjustmentRequest owners. */
                    owners?: (nri.pkg.api.v1alpha1.OwningPlugins.$Properties|null);

                    /** ValidateContainerAdjustmentRequest plugins. */
                    plugins: nri.pkg.api.v1alpha1.PluginInstance.$Properties[];

                    /**
                     * Creates a new ValidateContainerAdjustmentRequest instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns ValidateContainerAdjustmentRequest instance
                     */
                    static create(properties: nri.pkg.api.v1alpha1.ValidateContainerAdjustmentRequest.$Shape): nri.pkg.api.v1alpha1.ValidateContainerAdjustmentRequest & nri.pkg.api.v1alpha1.ValidateContainerAdjustmentRequest.$Shape;
                    static create(properties?: nri.pkg.api.v1alpha1.ValidateContainerAdjustmentRequest.$Properties): nri.pkg.api.v1alpha1.ValidateContainerAdjustmentRequest;

                    /**
                     * Encodes the specified ValidateContainerAdjustmentRequest message. Does not implicitly {@link nri.pkg.api.v1alpha1.ValidateContainerAdjustmentRequest.verify|verify} messages.
                     * @param message ValidateContainerAdjustmentRequest message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: nri.pkg.api.v1alpha1.ValidateContainerAdjustmentRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a ValidateContainerAdjustmentRequest message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {nri.pkg.api.v1alpha1.ValidateContainerAdjustmentRequest & nri.pkg.api.v1alpha1.ValidateContainerAdjustmentRequest.$Shape} ValidateContainerAdjustmentRequest
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nri.pkg.api.v1alpha1.ValidateContainerAdjustmentRequest & nri.pkg.api.v1alpha1.ValidateContainerAdjustmentRequest.$Shape;

                    /**
                     * Creates a ValidateContainerAdjustmentRequest message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns ValidateContainerAdjustmentRequest
                     */
                    static fromObject(object: { [k: string]: any }): nri.pkg.api.v1alpha1.ValidateContainerAdjustmentRequest;

                    /**
                     * Creates a plain object from a ValidateContainerAdjustmentRequest message. Also converts values to other types if specified.
                     * @param message ValidateContainerAdjustmentRequest
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: nri.pkg.api.v1alpha1.ValidateContainerAdjustmentRequest, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this ValidateContainerAdjustmentRequest to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace ValidateContainerAdjustmentRequest {

                    /** Properties of a ValidateContainerAdjustmentRequest. */
                    interface $Properties {

                        /** ValidateContainerAdjustmentRequest pod */
                        pod?: (nri.pkg.api.v1alpha1.PodSandbox.$Properties|null);

                        /** ValidateContainerAdjustmentRequest container */
                        container?: (nri.pkg.api.v1alpha1.Container.$Properties|null);

                        /** ValidateContainerAdjustmentRequest adjust */
                        adjust?: (nri.pkg.api.v1alpha1.ContainerAdjustment.$Properties|null);

                        /** ValidateContainerAdjustmentRequest update */
                        update?: (nri.pkg.api.v1alpha1.ContainerUpdate.$Properties[]|null);

                        /** ValidateContainerAdjustmentRequest owners */
                        owners?: (nri.pkg.api.v1alpha1.OwningPlugins.$Properties|null);

                        /** ValidateContainerAdjustmentRequest plugins */
                        plugins?: (nri.pkg.api.v1alpha1.PluginInstance.$Properties[]|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a ValidateContainerAdjustmentRequest. */
                    type $Shape = nri.pkg.api.v1alpha1.ValidateContainerAdjustmentRequest.$Properties;
                }

                /**
                 * Properties of a PluginInstance.
                 * @deprecated Use nri.pkg.api.v1alpha1.PluginInstance.$Properties instead.
                 */
                interface IPluginInstance extends nri.pkg.api.v1alpha1.PluginInstance.$Properties {
                }

                /** Represents a PluginInstance. */
                class PluginInstance {

                    /**
                     * Constructs a new PluginInstance.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: nri.pkg.api.v1alpha1.PluginInstance.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** PluginInstance name. */
                    name: string;

                    /** PluginInstance index. */
                    index: string;

                    /**
                     * Creates a new PluginInstance instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns PluginInstance instance
                     */
                    static create(properties: nri.pkg.api.v1alpha1.PluginInstance.$Shape): nri.pkg.api.v1alpha1.PluginInstance & nri.pkg.api.v1alpha1.PluginInstance.$Shape;
                    static create(properties?: nri.pkg.api.v1alpha1.PluginInstance.$Properties): nri.pkg.api.v1alpha1.PluginInstance;

                    /**
                     * Encodes the specified PluginInstance message. Does not implicitly {@link nri.pkg.api.v1alpha1.PluginInstance.verify|verify} messages.
                     * @param message PluginInstance message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: nri.pkg.api.v1alpha1.PluginInstance.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a PluginInstance message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {nri.pkg.api.v1alpha1.PluginInstance & nri.pkg.api.v1alpha1.PluginInstance.$Shape} PluginInstance
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nri.pkg.api.v1alpha1.PluginInstance & nri.pkg.api.v1alpha1.PluginInstance.$Shape;

                    /**
                     * Creates a PluginInstance message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns PluginInstance
                     */
                    static fromObject(object: { [k: string]: any }): nri.pkg.api.v1alpha1.PluginInstance;

                    /**
                     * Creates a plain object from a PluginInstance message. Also converts values to other types if specified.
                     * @param message PluginInstance
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: nri.pkg.api.v1alpha1.PluginInstance, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this PluginInstance to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace PluginInstance {

                    /** Properties of a PluginInstance. */
                    interface $Properties {

                        /** PluginInstance name */
                        name?: (string|null);

                        /** PluginInstance index */
                        index?: (string|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a PluginInstance. */
                    type $Shape = nri.pkg.api.v1alpha1.PluginInstance.$Properties;
                }

                /**
                 * Properties of a ValidateContainerAdjustmentResponse.
                 * @deprecated Use nri.pkg.api.v1alpha1.ValidateContainerAdjustmentResponse.$Properties instead.
                 */
                interface IValidateContainerAdjustmentResponse extends nri.pkg.api.v1alpha1.ValidateContainerAdjustmentResponse.$Properties {
                }

                /** Represents a ValidateContainerAdjustmentResponse. */
                class ValidateContainerAdjustmentResponse {

                    /**
                     * Constructs a new ValidateContainerAdjustmentResponse.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: nri.pkg.api.v1alpha1.ValidateContainerAdjustmentResponse.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** ValidateContainerAdjustmentResponse reject. */
                    reject: boolean;

                    /** ValidateContainerAdjustmentResponse reason. */
                    reason: string;

                    /**
                     * Creates a new ValidateContainerAdjustmentResponse instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns ValidateContainerAdjustmentResponse instance
                     */
                    static create(properties: nri.pkg.api.v1alpha1.ValidateContainerAdjustmentResponse.$Shape): nri.pkg.api.v1alpha1.ValidateContainerAdjustmentResponse & nri.pkg.api.v1alpha1.ValidateContainerAdjustmentResponse.$Shape;
                    static create(properties?: nri.pkg.api.v1alpha1.ValidateContainerAdjustmentResponse.$Properties): nri.pkg.api.v1alpha1.ValidateContainerAdjustmentResponse;

                    /**
                     * Encodes the specified ValidateContainerAdjustmentResponse message. Does not implicitly {@link nri.pkg.api.v1alpha1.ValidateContainerAdjustmentResponse.verify|verify} messages.
                     * @param message ValidateContainerAdjustmentResponse message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: nri.pkg.api.v1alpha1.ValidateContainerAdjustmentResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a ValidateContainerAdjustmentResponse message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {nri.pkg.api.v1alpha1.ValidateContainerAdjustmentResponse & nri.pkg.api.v1alpha1.ValidateContainerAdjustmentResponse.$Shape} ValidateContainerAdjustmentResponse
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nri.pkg.api.v1alpha1.ValidateContainerAdjustmentResponse & nri.pkg.api.v1alpha1.ValidateContainerAdjustmentResponse.$Shape;

                    /**
                     * Creates a ValidateContainerAdjustmentResponse message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns ValidateContainerAdjustmentResponse
                     */
                    static fromObject(object: { [k: string]: any }): nri.pkg.api.v1alpha1.ValidateContainerAdjustmentResponse;

                    /**
                     * Creates a plain object from a ValidateContainerAdjustmentResponse message. Also converts values to other types if specified.
                     * @param message ValidateContainerAdjustmentResponse
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: nri.pkg.api.v1alpha1.ValidateContainerAdjustmentResponse, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this ValidateContainerAdjustmentResponse to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace ValidateContainerAdjustmentResponse {

                    /** Properties of a ValidateContainerAdjustmentResponse. */
                    interface $Properties {

                        /** ValidateContainerAdjustmentResponse reject */
                        reject?: (boolean|null);

                        /** ValidateContainerAdjustmentResponse reason */
                        reason?: (string|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a ValidateContainerAdjustmentResponse. */
                    type $Shape = nri.pkg.api.v1alpha1.ValidateContainerAdjustmentResponse.$Properties;
                }

                /**
                 * Properties of an Empty.
                 * @deprecated Use nri.pkg.api.v1alpha1.Empty.$Properties instead.
                 */
                interface IEmpty extends nri.pkg.api.v1alpha1.Empty.$Properties {
                }

                /** Represents an Empty. */
                class Empty {

                    /**
                     * Constructs a new Empty.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: nri.pkg.api.v1alpha1.Empty.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /**
                     * Creates a new Empty instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns Empty instance
                     */
                    static create(properties: nri.pkg.api.v1alpha1.Empty.$Shape): nri.pkg.api.v1alpha1.Empty & nri.pkg.api.v1alpha1.Empty.$Shape;
                    static create(properties?: nri.pkg.api.v1alpha1.Empty.$Properties): nri.pkg.api.v1alpha1.Empty;

                    /**
                     * Encodes the specified Empty message. Does not implicitly {@link nri.pkg.api.v1alpha1.Empty.verify|verify} messages.
                     * @param message Empty message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: nri.pkg.api.v1alpha1.Empty.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes an Empty message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {nri.pkg.api.v1alpha1.Empty & nri.pkg.api.v1alpha1.Empty.$Shape} Empty
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nri.pkg.api.v1alpha1.Empty & nri.pkg.api.v1alpha1.Empty.$Shape;

                    /**
                     * Creates an Empty message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns Empty
                     */
                    static fromObject(object: { [k: string]: any }): nri.pkg.api.v1alpha1.Empty;

                    /**
                     * Creates a plain object from an Empty message. Also converts values to other types if specified.
                     * @param message Empty
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: nri.pkg.api.v1alpha1.Empty, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this Empty to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace Empty {

                    /** Properties of an Empty. */
                    interface $Properties {

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of an Empty. */
                    type $Shape = nri.pkg.api.v1alpha1.Empty.$Properties;
                }

                /** Event enum. */
                enum Event {

                    /** UNKNOWN value */
                    UNKNOWN = 0,

                    /** RUN_POD_SANDBOX value */
                    RUN_POD_SANDBOX = 1,

                    /** STOP_POD_SANDBOX value */
                    STOP_POD_SANDBOX = 2,

                    /** REMOVE_POD_SANDBOX value */
                    REMOVE_POD_SANDBOX = 3,

                    /** CREATE_CONTAINER value */
                    CREATE_CONTAINER = 4,

                    /** POST_CREATE_CONTAINER value */
                    POST_CREATE_CONTAINER = 5,

                    /** START_CONTAINER value */
                    START_CONTAINER = 6,

                    /** POST_START_CONTAINER value */
                    POST_START_CONTAINER = 7,

                    /** UPDATE_CONTAINER value */
                    UPDATE_CONTAINER = 8,

                    /** POST_UPDATE_CONTAINER value */
                    POST_UPDATE_CONTAINER = 9,

                    /** STOP_CONTAINER value */
                    STOP_CONTAINER = 10,

                    /** REMOVE_CONTAINER value */
                    REMOVE_CONTAINER = 11,

                    /** UPDATE_POD_SANDBOX value */
                    UPDATE_POD_SANDBOX = 12,

                    /** POST_UPDATE_POD_SANDBOX value */
                    POST_UPDATE_POD_SANDBOX = 13,

                    /** VALIDATE_CONTAINER_ADJUSTMENT value */
                    VALIDATE_CONTAINER_ADJUSTMENT = 14,

                    /** LAST value */
                    LAST = 15
                }

                /**
                 * Properties of a PodSandbox.
                 * @deprecated Use nri.pkg.api.v1alpha1.PodSandbox.$Properties instead.
                 */
                interface IPodSandbox extends nri.pkg.api.v1alpha1.PodSandbox.$Properties {
                }

                /** Represents a PodSandbox. */
                class PodSandbox {

                    /**
                     * Constructs a new PodSandbox.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: nri.pkg.api.v1alpha1.PodSandbox.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** PodSandbox id. */
                    id: string;

                    /** PodSandbox name. */
                    name: string;

                    /** PodSandbox uid. */
                    uid: string;

                    /** PodSandbox namespace. */
                    namespace: string;

                    /** PodSandbox labels. */
                    labels: { [k: string]: string };

                    /** PodSandbox annotations. */
                    annotations: { [k: string]: string };

                    /** PodSandbox runtimeHandler. */
                    runtimeHandler: string;

                    /** PodSandbox linux. */
                    linux?: (nri.pkg.api.v1alpha1.LinuxPodSandbox.$Properties|null);

                    /** PodSandbox pid. */
                    pid: number;

                    /** PodSandbox ips. */
                    ips: string[];

                    /**
                     * Creates a new PodSandbox instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns PodSandbox instance
                     */
                    static create(properties: nri.pkg.api.v1alpha1.PodSandbox.$Shape): nri.pkg.api.v1alpha1.PodSandbox & nri.pkg.api.v1alpha1.PodSandbox.$Shape;
                    static create(properties?: nri.pkg.api.v1alpha1.PodSandbox.$Properties): nri.pkg.api.v1alpha1.PodSandbox;

                    /**
                     * Encodes the specified PodSandbox message. Does not implicitly {@link nri.pkg.api.v1alpha1.PodSandbox.verify|verify} messages.
                     * @param message PodSandbox message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: nri.pkg.api.v1alpha1.PodSandbox.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a PodSandbox message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {nri.pkg.api.v1alpha1.PodSandbox & nri.pkg.api.v1alpha1.PodSandbox.$Shape} PodSandbox
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nri.pkg.api.v1alpha1.PodSandbox & nri.pkg.api.v1alpha1.PodSandbox.$Shape;

                    /**
                     * Creates a PodSandbox message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns PodSandbox
                     */
                    static fromObject(object: { [k: string]: any }): nri.pkg.api.v1alpha1.PodSandbox;

                    /**
                     * Creates a plain object from a PodSandbox message. Also converts values to other types if specified.
                     * @param message PodSandbox
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: nri.pkg.api.v1alpha1.PodSandbox, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this PodSandbox to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace PodSandbox {

                    /** Properties of a PodSandbox. */
                    interface $Properties {

                        /** PodSandbox id */
                        id?: (string|null);

                        /** PodSandbox name */
                        name?: (string|null);

                        /** PodSandbox uid */
                        uid?: (string|null);

                        /** PodSandbox namespace */
                        namespace?: (string|null);

                        /** PodSandbox labels */
                        labels?: ({ [k: string]: string }|null);

                        /** PodSandbox annotations */
                        annotations?: ({ [k: string]: string }|null);

                        /** PodSandbox runtimeHandler */
                        runtimeHandler?: (string|null);

                        /** PodSandbox linux */
                        linux?: (nri.pkg.api.v1alpha1.LinuxPodSandbox.$Properties|null);

                        /** PodSandbox pid */
                        pid?: (number|null);

                        /** PodSandbox ips */
                        ips?: (string[]|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a PodSandbox. */
                    type $Shape = nri.pkg.api.v1alpha1.PodSandbox.$Properties;
                }

                /**
                 * Properties of a LinuxPodSandbox.
                 * @deprecated Use nri.pkg.api.v1alpha1.LinuxPodSandbox.$Properties instead.
                 */
                interface ILinuxPodSandbox extends nri.pkg.api.v1alpha1.LinuxPodSandbox.$Properties {
                }

                /** Represents a LinuxPodSandbox. */
                class LinuxPodSandbox {

                    /**
                     * Constructs a new LinuxPodSandbox.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: nri.pkg.api.v1alpha1.LinuxPodSandbox.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** LinuxPodSandbox podOverhead. */
                    podOverhead?: (nri.pkg.api.v1alpha1.LinuxResources.$Properties|null);

                    /** LinuxPodSandbox podResources. */
                    podResources?: (nri.pkg.api.v1alpha1.LinuxResources.$Properties|null);

                    /** LinuxPodSandbox cgroupParent. */
                    cgroupParent: string;

                    /** LinuxPodSandbox cgroupsPath. */
                    cgroupsPath: string;

                    /** LinuxPodSandbox namespaces. */
                    namespaces: nri.pkg.api.v1alpha1.LinuxNamespace.$Properties[];

                    /** LinuxPodSandbox resources. */
                    resources?: (nri.pkg.api.v1alpha1.LinuxResources.$Properties|null);

                    /**
                     * Creates a new LinuxPodSandbox instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns LinuxPodSandbox instance
                     */
                    static create(properties: nri.pkg.api.v1alpha1.LinuxPodSandbox.$Shape): nri.pkg.api.v1alpha1.LinuxPodSandbox & nri.pkg.api.v1alpha1.LinuxPodSandbox.$Shape;
                    static create(properties?: nri.pkg.api.v1alpha1.LinuxPodSandbox.$Properties): nri.pkg.api.v1alpha1.LinuxPodSandbox;

                    /**
                     * Encodes the specified LinuxPodSandbox message. Does not implicitly {@link nri.pkg.api.v1alpha1.LinuxPodSandbox.verify|verify} messages.
                     * @param message LinuxPodSandbox message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: nri.pkg.api.v1alpha1.LinuxPodSandbox.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a LinuxPodSandbox message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {nri.pkg.api.v1alpha1.LinuxPodSandbox & nri.pkg.api.v1alpha1.LinuxPodSandbox.$Shape} LinuxPodSandbox
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nri.pkg.api.v1alpha1.LinuxPodSandbox & nri.pkg.api.v1alpha1.LinuxPodSandbox.$Shape;

                    /**
                     * Creates a LinuxPodSandbox message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns LinuxPodSandbox
                     */
                    static fromObject(object: { [k: string]: any }): nri.pkg.api.v1alpha1.LinuxPodSandbox;

                    /**
                     * Creates a plain object from a LinuxPodSandbox message. Also converts values to other types if specified.
                     * @param message LinuxPodSandbox
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: nri.pkg.api.v1alpha1.LinuxPodSandbox, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this LinuxPodSandbox to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace LinuxPodSandbox {

                    /** Properties of a LinuxPodSandbox. */
                    interface $Properties {

                        /** LinuxPodSandbox podOverhead */
                        podOverhead?: (nri.pkg.api.v1alpha1.LinuxResources.$Properties|null);

                        /** LinuxPodSandbox podResources */
                        podResources?: (nri.pkg.api.v1alpha1.LinuxResources.$Properties|null);

                        /** LinuxPodSandbox cgroupParent */
                        cgroupParent?: (string|null);

                        /** LinuxPodSandbox cgroupsPath */
                        cgroupsPath?: (string|null);

                        /** LinuxPodSandbox namespaces */
                        namespaces?: (nri.pkg.api.v1alpha1.LinuxNamespace.$Properties[]|null);

                        /** LinuxPodSandbox resources */
                        resources?: (nri.pkg.api.v1alpha1.LinuxResources.$Properties|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a LinuxPodSandbox. */
                    type $Shape = nri.pkg.api.v1alpha1.LinuxPodSandbox.$Properties;
                }

                /**
                 * Properties of a Container.
                 * @deprecated Use nri.pkg.api.v1alpha1.Container.$Properties instead.
                 */
                interface IContainer extends nri.pkg.api.v1alpha1.Container.$Properties {
                }

                /** Represents a Container. */
                class Container {

                    /**
                     * Constructs a new Container.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: nri.pkg.api.v1alpha1.Container.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** Container id. */
                    id: string;

                    /** Container podSandboxId. */
                    podSandboxId: string;

                    /** Container name. */
                    name: string;

                    /** Container state. */
                    state: nri.pkg.api.v1alpha1.ContainerState;

                    /** Container labels. */
                    labels: { [k: string]: string };

                    /** Container annotations. */
                    annotations: { [k: string]: string };

                    /** Container args. */
                    args: string[];

                    /** Container env. */
                    env: string[];

                    /** Container mounts. */
                    mounts: nri.pkg.api.v1alpha1.Mount.$Properties[];

                    /** Container hooks. */
                    hooks?: (nri.pkg.api.v1alpha1.Hooks.$Properties|null);

                    /** Container linux. */
                    linux?: (nri.pkg.api.v1alpha1.LinuxContainer.$Properties|null);

                    /** Container pid. */
                    pid: number;

                    /** Container rlimits. */
                    rlimits: nri.pkg.api.v1alpha1.POSIXRlimit.$Properties[];

                    /** Container createdAt. */
                    createdAt: Long;

                    /** Container startedAt. */
                    startedAt: Long;

                    /** Container finishedAt. */
                    finishedAt: Long;

                    /** Container exitCode. */
                    exitCode: number;

                    /** Container statusReason. */
                    statusReason: string;

                    /** Container statusMessage. */
                    statusMessage: string;

                    /** Container CDIDevices. */
                    CDIDevices: nri.pkg.api.v1alpha1.CDIDevice.$Properties[];

                    /** Container user. */
                    user?: (nri.pkg.api.v1alpha1.User.$Properties|null);

                    /** Container image. */
                    image?: (nri.pkg.api.v1alpha1.Image.$Properties|null);

                    /**
                     * Creates a new Container instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns Container instance
                     */
                    static create(properties: nri.pkg.api.v1alpha1.Container.$Shape): nri.pkg.api.v1alpha1.Container & nri.pkg.api.v1alpha1.Container.$Shape;
                    static create(properties?: nri.pkg.api.v1alpha1.Container.$Properties): nri.pkg.api.v1alpha1.Container;

                    /**
                     * Encodes the specified Container message. Does not implicitly {@link nri.pkg.api.v1alpha1.Container.verify|verify} messages.
                     * @param message Container message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: nri.pkg.api.v1alpha1.Container.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a Container message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {nri.pkg.api.v1alpha1.Container & nri.pkg.api.v1alpha1.Container.$Shape} Container
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nri.pkg.api.v1alpha1.Container & nri.pkg.api.v1alpha1.Container.$Shape;

                    /**
                     * Creates a Container message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns Container
                     */
                    static fromObject(object: { [k: string]: any }): nri.pkg.api.v1alpha1.Container;

                    /**
                     * Creates a plain object from a Container message. Also converts values to other types if specified.
                     * @param message Container
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: nri.pkg.api.v1alpha1.Container, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this Container to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace Container {

                    /** Properties of a Container. */
                    interface $Properties {

                        /** Container id */
                        id?: (string|null);

                        /** Container podSandboxId */
                        podSandboxId?: (string|null);

                        /** Container name */
                        name?: (string|null);

                        /** Container state */
                        state?: (nri.pkg.api.v1alpha1.ContainerState|null);

                        /** Container labels */
                        labels?: ({ [k: string]: string }|null);

                        /** Container annotations */
                        annotations?: ({ [k: string]: string }|null);

                        /** Container args */
                        args?: (string[]|null);

                        /** Container env */
                        env?: (string[]|null);

                        /** Container mounts */
                        mounts?: (nri.pkg.api.v1alpha1.Mount.$Properties[]|null);

                        /** Container hooks */
                        hooks?: (nri.pkg.api.v1alpha1.Hooks.$Properties|null);

                        /** Container linux */
                        linux?: (nri.pkg.api.v1alpha1.LinuxContainer.$Properties|null);

                        /** Container pid */
                        pid?: (number|null);

                        /** Container rlimits */
                        rlimits?: (nri.pkg.api.v1alpha1.POSIXRlimit.$Properties[]|null);

                        /** Container createdAt */
                        createdAt?: (Long|null);

                        /** Container startedAt */
                        startedAt?: (Long|null);

                        /** Container finishedAt */
                        finishedAt?: (Long|null);

                        /** Container exitCode */
                        exitCode?: (number|null);

                        /** Container statusReason */
                        statusReason?: (string|null);

                        /** Container statusMessage */
                        statusMessage?: (string|null);

                        /** Container CDIDevices */
                        CDIDevices?: (nri.pkg.api.v1alpha1.CDIDevice.$Properties[]|null);

                        /** Container user */
                        user?: (nri.pkg.api.v1alpha1.User.$Properties|null);

                        /** Container image */
                        image?: (nri.pkg.api.v1alpha1.Image.$Properties|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a Container. */
                    type $Shape = nri.pkg.api.v1alpha1.Container.$Properties;
                }

                /**
                 * Properties of an Image.
                 * @deprecated Use nri.pkg.api.v1alpha1.Image.$Properties instead.
                 */
                interface IImage extends nri.pkg.api.v1alpha1.Image.$Properties {
                }

                /** Represents an Image. */
                class Image {

                    /**
                     * Constructs a new Image.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: nri.pkg.api.v1alpha1.Image.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** Image name. */
                    name: string;

                    /** Image digest. */
                    digest: string;

                    /** Image configDigest. */
                    configDigest: string;

                    /**
                     * Creates a new Image instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns Image instance
                     */
                    static create(properties: nri.pkg.api.v1alpha1.Image.$Shape): nri.pkg.api.v1alpha1.Image & nri.pkg.api.v1alpha1.Image.$Shape;
                    static create(properties?: nri.pkg.api.v1alpha1.Image.$Properties): nri.pkg.api.v1alpha1.Image;

                    /**
                     * Encodes the specified Image message. Does not implicitly {@link nri.pkg.api.v1alpha1.Image.verify|verify} messages.
                     * @param message Image message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: nri.pkg.api.v1alpha1.Image.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes an Image message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {nri.pkg.api.v1alpha1.Image & nri.pkg.api.v1alpha1.Image.$Shape} Image
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nri.pkg.api.v1alpha1.Image & nri.pkg.api.v1alpha1.Image.$Shape;

                    /**
                     * Creates an Image message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns Image
                     */
                    static fromObject(object: { [k: string]: any }): nri.pkg.api.v1alpha1.Image;

                    /**
                     * Creates a plain object from an Image message. Also converts values to other types if specified.
                     * @param message Image
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: nri.pkg.api.v1alpha1.Image, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this Image to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace Image {

                    /** Properties of an Image. */
                    interface $Properties {

                        /** Image name */
                        name?: (string|null);

                        /** Image digest */
                        digest?: (string|null);

                        /** Image configDigest */
                        configDigest?: (string|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of an Image. */
                    type $Shape = nri.pkg.api.v1alpha1.Image.$Properties;
                }

                /** ContainerState enum. */
                enum ContainerState {

                    /** CONTAINER_UNKNOWN value */
                    CONTAINER_UNKNOWN = 0,

                    /** CONTAINER_CREATED value */
                    CONTAINER_CREATED = 1,

                    /** CONTAINER_PAUSED value */
                    CONTAINER_PAUSED = 2,

                    /** CONTAINER_RUNNING value */
                    CONTAINER_RUNNING = 3,

                    /** CONTAINER_STOPPED value */
                    CONTAINER_STOPPED = 4
                }

                /**
                 * Properties of a Mount.
                 * @deprecated Use nri.pkg.api.v1alpha1.Mount.$Properties instead.
                 */
                interface IMount extends nri.pkg.api.v1alpha1.Mount.$Properties {
                }

                /** Represents a Mount. */
                class Mount {

                    /**
                     * Constructs a new Mount.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: nri.pkg.api.v1alpha1.Mount.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** Mount destination. */
                    destination: string;

                    /** Mount type. */
                    type: string;

                    /** Mount source. */
                    source: string;

                    /** Mount options. */
                    options: string[];

                    /**
                     * Creates a new Mount instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns Mount instance
                     */
                    static create(properties: nri.pkg.api.v1alpha1.Mount.$Shape): nri.pkg.api.v1alpha1.Mount & nri.pkg.api.v1alpha1.Mount.$Shape;
                    static create(properties?: nri.pkg.api.v1alpha1.Mount.$Properties): nri.pkg.api.v1alpha1.Mount;

                    /**
                     * Encodes the specified Mount message. Does not implicitly {@link nri.pkg.api.v1alpha1.Mount.verify|verify} messages.
                     * @param message Mount message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: nri.pkg.api.v1alpha1.Mount.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a Mount message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {nri.pkg.api.v1alpha1.Mount & nri.pkg.api.v1alpha1.Mount.$Shape} Mount
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nri.pkg.api.v1alpha1.Mount & nri.pkg.api.v1alpha1.Mount.$Shape;

                    /**
                     * Creates a Mount message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns Mount
                     */
                    static fromObject(object: { [k: string]: any }): nri.pkg.api.v1alpha1.Mount;

                    /**
                     * Creates a plain object from a Mount message. Also converts values to other types if specified.
                     * @param message Mount
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: nri.pkg.api.v1alpha1.Mount, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this Mount to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace Mount {

                    /** Properties of a Mount. */
                    interface $Properties {

                        /** Mount destination */
                        destination?: (string|null);

                        /** Mount type */
                        type?: (string|null);

                        /** Mount source */
                        source?: (string|null);

                        /** Mount options */
                        options?: (string[]|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a Mount. */
                    type $Shape = nri.pkg.api.v1alpha1.Mount.$Properties;
                }

                /**
                 * Properties of a Hooks.
                 * @deprecated Use nri.pkg.api.v1alpha1.Hooks.$Properties instead.
                 */
                interface IHooks extends nri.pkg.api.v1alpha1.Hooks.$Properties {
                }

                /** Represents a Hooks. */
                class Hooks {

                    /**
                     * Constructs a new Hooks.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: nri.pkg.api.v1alpha1.Hooks.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** Hooks prestart. */
                    prestart: nri.pkg.api.v1alpha1.Hook.$Properties[];

                    /** Hooks createRuntime. */
                    createRuntime: nri.pkg.api.v1alpha1.Hook.$Properties[];

                    /** Hooks createContainer. */
                    createContainer: nri.pkg.api.v1alpha1.Hook.$Properties[];

                    /** Hooks startContainer. */
                    startContainer: nri.pkg.api.v1alpha1.Hook.$Properties[];

                    /** Hooks poststart. */
                    poststart: nri.pkg.api.v1alpha1.Hook.$Properties[];

                    /** Hooks poststop. */
                    poststop: nri.pkg.api.v1alpha1.Hook.$Properties[];

                    /**
                     * Creates a new Hooks instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns Hooks instance
                     */
                    static create(properties: nri.pkg.api.v1alpha1.Hooks.$Shape): nri.pkg.api.v1alpha1.Hooks & nri.pkg.api.v1alpha1.Hooks.$Shape;
                    static create(properties?: nri.pkg.api.v1alpha1.Hooks.$Properties): nri.pkg.api.v1alpha1.Hooks;

                    /**
                     * Encodes the specified Hooks message. Does not implicitly {@link nri.pkg.api.v1alpha1.Hooks.verify|verify} messages.
                     * @param message Hooks message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: nri.pkg.api.v1alpha1.Hooks.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a Hooks message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {nri.pkg.api.v1alpha1.Hooks & nri.pkg.api.v1alpha1.Hooks.$Shape} Hooks
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nri.pkg.api.v1alpha1.Hooks & nri.pkg.api.v1alpha1.Hooks.$Shape;

                    /**
                     * Creates a Hooks message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns Hooks
                     */
                    static fromObject(object: { [k: string]: any }): nri.pkg.api.v1alpha1.Hooks;

                    /**
                     * Creates a plain object from a Hooks message. Also converts values to other types if specified.
                     * @param message Hooks
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: nri.pkg.api.v1alpha1.Hooks, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this Hooks to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace Hooks {

                    /** Properties of a Hooks. */
                    interface $Properties {

                        /** Hooks prestart */
                        prestart?: (nri.pkg.api.v1alpha1.Hook.$Properties[]|null);

                        /** Hooks createRuntime */
                        createRuntime?: (nri.pkg.api.v1alpha1.Hook.$Properties[]|null);

                        /** Hooks createContainer */
                        createContainer?: (nri.pkg.api.v1alpha1.Hook.$Properties[]|null);

                        /** Hooks startContainer */
                        startContainer?: (nri.pkg.api.v1alpha1.Hook.$Properties[]|null);

                        /** Hooks poststart */
                        poststart?: (nri.pkg.api.v1alpha1.Hook.$Properties[]|null);

                        /** Hooks poststop */
                        poststop?: (nri.pkg.api.v1alpha1.Hook.$Properties[]|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a Hooks. */
                    type $Shape = nri.pkg.api.v1alpha1.Hooks.$Properties;
                }

                /**
                 * Properties of a Hook.
                 * @deprecated Use nri.pkg.api.v1alpha1.Hook.$Properties instead.
                 */
                interface IHook extends nri.pkg.api.v1alpha1.Hook.$Properties {
                }

                /** Represents a Hook. */
                class Hook {

                    /**
                     * Constructs a new Hook.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: nri.pkg.api.v1alpha1.Hook.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** Hook path. */
                    path: string;

                    /** Hook args. */
                    args: string[];

                    /** Hook env. */
                    env: string[];

                    /** Hook timeout. */
                    timeout?: (nri.pkg.api.v1alpha1.OptionalInt.$Properties|null);

                    /**
                     * Creates a new Hook instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns Hook instance
                     */
                    static create(properties: nri.pkg.api.v1alpha1.Hook.$Shape): nri.pkg.api.v1alpha1.Hook & nri.pkg.api.v1alpha1.Hook.$Shape;
                    static create(properties?: nri.pkg.api.v1alpha1.Hook.$Properties): nri.pkg.api.v1alpha1.Hook;

                    /**
                     * Encodes the specified Hook message. Does not implicitly {@link nri.pkg.api.v1alpha1.Hook.verify|verify} messages.
                     * @param message Hook message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: nri.pkg.api.v1alpha1.Hook.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a Hook message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {nri.pkg.api.v1alpha1.Hook & nri.pkg.api.v1alpha1.Hook.$Shape} Hook
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nri.pkg.api.v1alpha1.Hook & nri.pkg.api.v1alpha1.Hook.$Shape;

                    /**
                     * Creates a Hook message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns Hook
                     */
                    static fromObject(object: { [k: string]: any }): nri.pkg.api.v1alpha1.Hook;

                    /**
                     * Creates a plain object from a Hook message. Also converts values to other types if specified.
                     * @param message Hook
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: nri.pkg.api.v1alpha1.Hook, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this Hook to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace Hook {

                    /** Properties of a Hook. */
                    interface $Properties {

                        /** Hook path */
                        path?: (string|null);

                        /** Hook args */
                        args?: (string[]|null);

                        /** Hook env */
                        env?: (string[]|null);

                        /** Hook timeout */
                        timeout?: (nri.pkg.api.v1alpha1.OptionalInt.$Properties|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a Hook. */
                    type $Shape = nri.pkg.api.v1alpha1.Hook.$Properties;
                }

                /**
                 * Properties of a LinuxContainer.
                 * @deprecated Use nri.pkg.api.v1alpha1.LinuxContainer.$Properties instead.
                 */
                interface ILinuxContainer extends nri.pkg.api.v1alpha1.LinuxContainer.$Properties {
                }

                /** Represents a LinuxContainer. */
                class LinuxContainer {

                    /**
                     * Constructs a new LinuxContainer.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: nri.pkg.api.v1alpha1.LinuxContainer.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** LinuxContainer namespaces. */
                    namespaces: nri.pkg.api.v1alpha1.LinuxNamespace.$Properties[];

                    /** LinuxContainer devices. */
                    devices: nri.pkg.api.v1alpha1.LinuxDevice.$Properties[];

                    /** LinuxContainer resources. */
                    resources?: (nri.pkg.api.v1alpha1.LinuxResources.$Properties|null);

                    /** LinuxContainer oomScoreAdj. */
                    oomScoreAdj?: (nri.pkg.api.v1alpha1.OptionalInt.$Properties|null);

                    /** LinuxContainer cgroupsPath. */
                    cgroupsPath: string;

                    /** LinuxContainer ioPriority. */
                    ioPriority?: (nri.pkg.api.v1alpha1.LinuxIOPriority.$Properties|null);

                    /** LinuxContainer seccompProfile. */
                    seccompProfile?: (nri.pkg.api.v1alpha1.SecurityProfile.$Properties|null);

                    /** LinuxContainer seccompPolicy. */
                    seccompPolicy?: (nri.pkg.api.v1alpha1.LinuxSeccomp.$Properties|null);

                    /** LinuxContainer sysctl. */
                    sysctl: { [k: string]: string };

                    /** LinuxContainer netDevices. */
                    netDevices: { [k: string]: nri.pkg.api.v1alpha1.LinuxNetDevice.$Properties };

                    /** LinuxContainer scheduler. */
                    scheduler?: (nri.pkg.api.v1alpha1.LinuxScheduler.$Properties|null);

                    /** LinuxContainer rdt. */
                    rdt?: (nri.pkg.api.v1alpha1.LinuxRdt.$Properties|null);

                    /**
                     * Creates a new LinuxContainer instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns LinuxContainer instance
                     */
                    static create(properties: nri.pkg.api.v1alpha1.LinuxContainer.$Shape): nri.pkg.api.v1alpha1.LinuxContainer & nri.pkg.api.v1alpha1.LinuxContainer.$Shape;
                    static create(properties?: nri.pkg.api.v1alpha1.LinuxContainer.$Properties): nri.pkg.api.v1alpha1.LinuxContainer;

                    /**
                     * Encodes the specified LinuxContainer message. Does not implicitly {@link nri.pkg.api.v1alpha1.LinuxContainer.verify|verify} messages.
                     * @param message LinuxContainer message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: nri.pkg.api.v1alpha1.LinuxContainer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a LinuxContainer message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {nri.pkg.api.v1alpha1.LinuxContainer & nri.pkg.api.v1alpha1.LinuxContainer.$Shape} LinuxContainer
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nri.pkg.api.v1alpha1.LinuxContainer & nri.pkg.api.v1alpha1.LinuxContainer.$Shape;

                    /**
                     * Creates a LinuxContainer message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns LinuxContainer
                     */
                    static fromObject(object: { [k: string]: any }): nri.pkg.api.v1alpha1.LinuxContainer;

                    /**
                     * Creates a plain object from a LinuxContainer message. Also converts values to other types if specified.
                     * @param message LinuxContainer
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: nri.pkg.api.v1alpha1.LinuxContainer, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this LinuxContainer to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace LinuxContainer {

                    /** Properties of a LinuxContainer. */
                    interface $Properties {

                        /** LinuxContainer namespaces */
                        namespaces?: (nri.pkg.api.v1alpha1.LinuxNamespace.$Properties[]|null);

                        /** LinuxContainer devices */
                        devices?: (nri.pkg.api.v1alpha1.LinuxDevice.$Properties[]|null);

                        /** LinuxContainer resources */
                        resources?: (nri.pkg.api.v1alpha1.LinuxResources.$Properties|null);

                        /** LinuxContainer oomScoreAdj */
                        oomScoreAdj?: (nri.pkg.api.v1alpha1.OptionalInt.$Properties|null);

                        /** LinuxContainer cgroupsPath */
                        cgroupsPath?: (string|null);

                        /** LinuxContainer ioPriority */
                        ioPriority?: (nri.pkg.api.v1alpha1.LinuxIOPriority.$Properties|null);

                        /** LinuxContainer seccompProfile */
                        seccompProfile?: (nri.pkg.api.v1alpha1.SecurityProfile.$Properties|null);

                        /** LinuxContainer seccompPolicy */
                        seccompPolicy?: (nri.pkg.api.v1alpha1.LinuxSeccomp.$Properties|null);

                        /** LinuxContainer sysctl */
                        sysctl?: ({ [k: string]: string }|null);

                        /** LinuxContainer netDevices */
                        netDevices?: ({ [k: string]: nri.pkg.api.v1alpha1.LinuxNetDevice.$Properties }|null);

                        /** LinuxContainer scheduler */
                        scheduler?: (nri.pkg.api.v1alpha1.LinuxScheduler.$Properties|null);

                        /** LinuxContainer rdt */
                        rdt?: (nri.pkg.api.v1alpha1.LinuxRdt.$Properties|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a LinuxContainer. */
                    type $Shape = nri.pkg.api.v1alpha1.LinuxContainer.$Properties;
                }

                /**
                 * Properties of a LinuxNamespace.
                 * @deprecated Use nri.pkg.api.v1alpha1.LinuxNamespace.$Properties instead.
                 */
                interface ILinuxNamespace extends nri.pkg.api.v1alpha1.LinuxNamespace.$Properties {
                }

                /** Represents a LinuxNamespace. */
                class LinuxNamespace {

                    /**
                     * Constructs a new LinuxNamespace.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: nri.pkg.api.v1alpha1.LinuxNamespace.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** LinuxNamespace type. */
                    type: string;

                    /** LinuxNamespace path. */
                    path: string;

                    /**
                     * Creates a new LinuxNamespace instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns LinuxNamespace instance
                     */
                    static create(properties: nri.pkg.api.v1alpha1.LinuxNamespace.$Shape): nri.pkg.api.v1alpha1.LinuxNamespace & nri.pkg.api.v1alpha1.LinuxNamespace.$Shape;
                    static create(properties?: nri.pkg.api.v1alpha1.LinuxNamespace.$Properties): nri.pkg.api.v1alpha1.LinuxNamespace;

                    /**
                     * Encodes the specified LinuxNamespace message. Does not implicitly {@link nri.pkg.api.v1alpha1.LinuxNamespace.verify|verify} messages.
                     * @param message LinuxNamespace message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: nri.pkg.api.v1alpha1.LinuxNamespace.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a LinuxNamespace message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {nri.pkg.api.v1alpha1.LinuxNamespace & nri.pkg.api.v1alpha1.LinuxNamespace.$Shape} LinuxNamespace
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nri.pkg.api.v1alpha1.LinuxNamespace & nri.pkg.api.v1alpha1.LinuxNamespace.$Shape;

                    /**
                     * Creates a LinuxNamespace message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns LinuxNamespace
                     */
                    static fromObject(object: { [k: string]: any }): nri.pkg.api.v1alpha1.LinuxNamespace;

                    /**
                     * Creates a plain object from a LinuxNamespace message. Also converts values to other types if specified.
                     * @param message LinuxNamespace
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: nri.pkg.api.v1alpha1.LinuxNamespace, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this LinuxNamespace to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace LinuxNamespace {

                    /** Properties of a LinuxNamespace. */
                    interface $Properties {

                        /** LinuxNamespace type */
                        type?: (string|null);

                        /** LinuxNamespace path */
                        path?: (string|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a LinuxNamespace. */
                    type $Shape = nri.pkg.api.v1alpha1.LinuxNamespace.$Properties;
                }

                /**
                 * Properties of a LinuxDevice.
                 * @deprecated Use nri.pkg.api.v1alpha1.LinuxDevice.$Properties instead.
                 */
                interface ILinuxDevice extends nri.pkg.api.v1alpha1.LinuxDevice.$Properties {
                }

                /** Represents a LinuxDevice. */
                class LinuxDevice {

                    /**
                     * Constructs a new LinuxDevice.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: nri.pkg.api.v1alpha1.LinuxDevice.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** LinuxDevice path. */
                    path: string;

                    /** LinuxDevice type. */
                    type: string;

                    /** LinuxDevice major. */
                    major: Long;

                    /** LinuxDevice minor. */
                    minor: Long;

                    /** LinuxDevice fileMode. */
                    fileMode?: (nri.pkg.api.v1alpha1.OptionalFileMode.$Properties|null);

                    /** LinuxDevice uid. */
                    uid?: (nri.pkg.api.v1alpha1.OptionalUInt32.$Properties|null);

                    /** LinuxDevice gid. */
                    gid?: (nri.pkg.api.v1alpha1.OptionalUInt32.$Properties|null);

                    /**
                     * Creates a new LinuxDevice instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns LinuxDevice instance
                     */
                    static create(properties: nri.pkg.api.v1alpha1.LinuxDevice.$Shape): nri.pkg.api.v1alpha1.LinuxDevice & nri.pkg.api.v1alpha1.LinuxDevice.$Shape;
                    static create(properties?: nri.pkg.api.v1alpha1.LinuxDevice.$Properties): nri.pkg.api.v1alpha1.LinuxDevice;

                    /**
                     * Encodes the specified LinuxDevice message. Does not implicitly {@link nri.pkg.api.v1alpha1.LinuxDevice.verify|verify} messages.
                     * @param message LinuxDevice message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: nri.pkg.api.v1alpha1.LinuxDevice.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a LinuxDevice message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {nri.pkg.api.v1alpha1.LinuxDevice & nri.pkg.api.v1alpha1.LinuxDevice.$Shape} LinuxDevice
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nri.pkg.api.v1alpha1.LinuxDevice & nri.pkg.api.v1alpha1.LinuxDevice.$Shape;

                    /**
                     * Creates a LinuxDevice message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns LinuxDevice
                     */
                    static fromObject(object: { [k: string]: any }): nri.pkg.api.v1alpha1.LinuxDevice;

                    /**
                     * Creates a plain object from a LinuxDevice message. Also converts values to other types if specified.
                     * @param message LinuxDevice
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: nri.pkg.api.v1alpha1.LinuxDevice, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this LinuxDevice to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace LinuxDevice {

                    /** Properties of a LinuxDevice. */
                    interface $Properties {

                        /** LinuxDevice path */
                        path?: (string|null);

                        /** LinuxDevice type */
                        type?: (string|null);

                        /** LinuxDevice major */
                        major?: (Long|null);

                        /** LinuxDevice minor */
                        minor?: (Long|null);

                        /** LinuxDevice fileMode */
                        fileMode?: (nri.pkg.api.v1alpha1.OptionalFileMode.$Properties|null);

                        /** LinuxDevice uid */
                        uid?: (nri.pkg.api.v1alpha1.OptionalUInt32.$Properties|null);

                        /** LinuxDevice gid */
                        gid?: (nri.pkg.api.v1alpha1.OptionalUInt32.$Properties|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a LinuxDevice. */
                    type $Shape = nri.pkg.api.v1alpha1.LinuxDevice.$Properties;
                }

                /**
                 * Properties of a LinuxDeviceCgroup.
                 * @deprecated Use nri.pkg.api.v1alpha1.LinuxDeviceCgroup.$Properties instead.
                 */
                interface ILinuxDeviceCgroup extends nri.pkg.api.v1alpha1.LinuxDeviceCgroup.$Properties {
                }

                /** Represents a LinuxDeviceCgroup. */
                class LinuxDeviceCgroup {

                    /**
                     * Constructs a new LinuxDeviceCgroup.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: nri.pkg.api.v1alpha1.LinuxDeviceCgroup.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** LinuxDeviceCgroup allow. */
                    allow: boolean;

                    /** LinuxDeviceCgroup type. */
                    type: string;

                    /** LinuxDeviceCgroup major. */
                    major?: (nri.pkg.api.v1alpha1.OptionalInt64.$Properties|null);

                    /** LinuxDeviceCgroup minor. */
                    minor?: (nri.pkg.api.v1alpha1.OptionalInt64.$Properties|null);

                    /** LinuxDeviceCgroup access. */
                    access: string;

                    /**
                     * Creates a new LinuxDeviceCgroup instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns LinuxDeviceCgroup instance
                     */
                    static create(properties: nri.pkg.api.v1alpha1.LinuxDeviceCgroup.$Shape): nri.pkg.api.v1alpha1.LinuxDeviceCgroup & nri.pkg.api.v1alpha1.LinuxDeviceCgroup.$Shape;
                    static create(properties?: nri.pkg.api.v1alpha1.LinuxDeviceCgroup.$Properties): nri.pkg.api.v1alpha1.LinuxDeviceCgroup;

                    /**
                     * Encodes the specified LinuxDeviceCgroup message. Does not implicitly {@link nri.pkg.api.v1alpha1.LinuxDeviceCgroup.verify|verify} messages.
                     * @param message LinuxDeviceCgroup message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: nri.pkg.api.v1alpha1.LinuxDeviceCgroup.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a LinuxDeviceCgroup message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {nri.pkg.api.v1alpha1.LinuxDeviceCgroup & nri.pkg.api.v1alpha1.LinuxDeviceCgroup.$Shape} LinuxDeviceCgroup
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nri.pkg.api.v1alpha1.LinuxDeviceCgroup & nri.pkg.api.v1alpha1.LinuxDeviceCgroup.$Shape;

                    /**
                     * Creates a LinuxDeviceCgroup message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns LinuxDeviceCgroup
                     */
                    static fromObject(object: { [k: string]: any }): nri.pkg.api.v1alpha1.LinuxDeviceCgroup;

                    /**
                     * Creates a plain object from a LinuxDeviceCgroup message. Also converts values to other types if specified.
                     * @param message LinuxDeviceCgroup
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: nri.pkg.api.v1alpha1.LinuxDeviceCgroup, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this LinuxDeviceCgroup to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace LinuxDeviceCgroup {

                    /** Properties of a LinuxDeviceCgroup. */
                    interface $Properties {

                        /** LinuxDeviceCgroup allow */
                        allow?: (boolean|null);

                        /** LinuxDeviceCgroup type */
                        type?: (string|null);

                        /** LinuxDeviceCgroup major */
                        major?: (nri.pkg.api.v1alpha1.OptionalInt64.$Properties|null);

                        /** LinuxDeviceCgroup minor */
                        minor?: (nri.pkg.api.v1alpha1.OptionalInt64.$Properties|null);

                        /** LinuxDeviceCgroup access */
                        access?: (string|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a LinuxDeviceCgroup. */
                    type $Shape = nri.pkg.api.v1alpha1.LinuxDeviceCgroup.$Properties;
                }

                /**
                 * Properties of a CDIDevice.
                 * @deprecated Use nri.pkg.api.v1alpha1.CDIDevice.$Properties instead.
                 */
                interface ICDIDevice extends nri.pkg.api.v1alpha1.CDIDevice.$Properties {
                }

                /** Represents a CDIDevice. */
                class CDIDevice {

                    /**
                     * Constructs a new CDIDevice.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: nri.pkg.api.v1alpha1.CDIDevice.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** CDIDevice name. */
                    name: string;

                    /**
                     * Creates a new CDIDevice instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns CDIDevice instance
                     */
                    static create(properties: nri.pkg.api.v1alpha1.CDIDevice.$Shape): nri.pkg.api.v1alpha1.CDIDevice & nri.pkg.api.v1alpha1.CDIDevice.$Shape;
                    static create(properties?: nri.pkg.api.v1alpha1.CDIDevice.$Properties): nri.pkg.api.v1alpha1.CDIDevice;

                    /**
                     * Encodes the specified CDIDevice message. Does not implicitly {@link nri.pkg.api.v1alpha1.CDIDevice.verify|verify} messages.
                     * @param message CDIDevice message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: nri.pkg.api.v1alpha1.CDIDevice.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a CDIDevice message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {nri.pkg.api.v1alpha1.CDIDevice & nri.pkg.api.v1alpha1.CDIDevice.$Shape} CDIDevice
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nri.pkg.api.v1alpha1.CDIDevice & nri.pkg.api.v1alpha1.CDIDevice.$Shape;

                    /**
                     * Creates a CDIDevice message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns CDIDevice
                     */
                    static fromObject(object: { [k: string]: any }): nri.pkg.api.v1alpha1.CDIDevice;

                    /**
                     * Creates a plain object from a CDIDevice message. Also converts values to other types if specified.
                     * @param message CDIDevice
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: nri.pkg.api.v1alpha1.CDIDevice, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this CDIDevice to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace CDIDevice {

                    /** Properties of a CDIDevice. */
                    interface $Properties {

                        /** CDIDevice name */
                        name?: (string|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a CDIDevice. */
                    type $Shape = nri.pkg.api.v1alpha1.CDIDevice.$Properties;
                }

                /**
                 * Properties of a User.
                 * @deprecated Use nri.pkg.api.v1alpha1.User.$Properties instead.
                 */
                interface IUser extends nri.pkg.api.v1alpha1.User.$Properties {
                }

                /** Represents a User. */
                class User {

                    /**
                     * Constructs a new User.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: nri.pkg.api.v1alpha1.User.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** User uid. */
                    uid: number;

                    /** User gid. */
                    gid: number;

                    /** User additionalGids. */
                    additionalGids: number[];

                    /**
                     * Creates a new User instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns User instance
                     */
                    static create(properties: nri.pkg.api.v1alpha1.User.$Shape): nri.pkg.api.v1alpha1.User & nri.pkg.api.v1alpha1.User.$Shape;
                    static create(properties?: nri.pkg.api.v1alpha1.User.$Properties): nri.pkg.api.v1alpha1.User;

                    /**
                     * Encodes the specified User message. Does not implicitly {@link nri.pkg.api.v1alpha1.User.verify|verify} messages.
                     * @param message User message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: nri.pkg.api.v1alpha1.User.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a User message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {nri.pkg.api.v1alpha1.User & nri.pkg.api.v1alpha1.User.$Shape} User
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nri.pkg.api.v1alpha1.User & nri.pkg.api.v1alpha1.User.$Shape;

                    /**
                     * Creates a User message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns User
                     */
                    static fromObject(object: { [k: string]: any }): nri.pkg.api.v1alpha1.User;

                    /**
                     * Creates a plain object from a User message. Also converts values to other types if specified.
                     * @param message User
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: nri.pkg.api.v1alpha1.User, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this User to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace User {

                    /** Properties of a User. */
                    interface $Properties {

                        /** User uid */
                        uid?: (number|null);

                        /** User gid */
                        gid?: (number|null);

                        /** User additionalGids */
                        additionalGids?: (number[]|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a User. */
                    type $Shape = nri.pkg.api.v1alpha1.User.$Properties;
                }

                /**
                 * Properties of a LinuxResources.
                 * @deprecated Use nri.pkg.api.v1alpha1.LinuxResources.$Properties instead.
                 */
                interface ILinuxResources extends nri.pkg.api.v1alpha1.LinuxResources.$Properties {
                }

                /** Represents a LinuxResources. */
                class LinuxResources {

                    /**
                     * Constructs a new LinuxResources.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: nri.pkg.api.v1alpha1.LinuxResources.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** LinuxResources memory. */
                    memory?: (nri.pkg.api.v1alpha1.LinuxMemory.$Properties|null);

                    /** LinuxResources cpu. */
                    cpu?: (nri.pkg.api.v1alpha1.LinuxCPU.$Properties|null);

                    /** LinuxResources hugepageLimits. */
                    hugepageLimits: nri.pkg.api.v1alpha1.HugepageLimit.$Properties[];

                    /** LinuxResources blockioClass. */
                    blockioClass?: (nri.pkg.api.v1alpha1.OptionalString.$Properties|null);

                    /** LinuxResources rdtClass. */
                    rdtClass?: (nri.pkg.api.v1alpha1.OptionalString.$Properties|null);

                    /** LinuxResources unified. */
                    unified: { [k: string]: string };

                    /** LinuxResources devices. */
                    devices: nri.pkg.api.v1alpha1.LinuxDeviceCgroup.$Properties[];

                    /** LinuxResources pids. */
                    pids?: (nri.pkg.api.v1alpha1.LinuxPids.$Properties|null);

                    /**
                     * Creates a new LinuxResources instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns LinuxResources instance
                     */
                    static create(properties: nri.pkg.api.v1alpha1.LinuxResources.$Shape): nri.pkg.api.v1alpha1.LinuxResources & nri.pkg.api.v1alpha1.LinuxResources.$Shape;
                    static create(properties?: nri.pkg.api.v1alpha1.LinuxResources.$Properties): nri.pkg.api.v1alpha1.LinuxResources;

                    /**
                     * Encodes the specified LinuxResources message. Does not implicitly {@link nri.pkg.api.v1alpha1.LinuxResources.verify|verify} messages.
                     * @param message LinuxResources message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: nri.pkg.api.v1alpha1.LinuxResources.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a LinuxResources message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {nri.pkg.api.v1alpha1.LinuxResources & nri.pkg.api.v1alpha1.LinuxResources.$Shape} LinuxResources
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nri.pkg.api.v1alpha1.LinuxResources & nri.pkg.api.v1alpha1.LinuxResources.$Shape;

                    /**
                     * Creates a LinuxResources message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns LinuxResources
                     */
                    static fromObject(object: { [k: string]: any }): nri.pkg.api.v1alpha1.LinuxResources;

                    /**
                     * Creates a plain object from a LinuxResources message. Also converts values to other types if specified.
                     * @param message LinuxResources
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: nri.pkg.api.v1alpha1.LinuxResources, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this LinuxResources to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace LinuxResources {

                    /** Properties of a LinuxResources. */
                    interface $Properties {

                        /** LinuxResources memory */
                        memory?: (nri.pkg.api.v1alpha1.LinuxMemory.$Properties|null);

                        /** LinuxResources cpu */
                        cpu?: (nri.pkg.api.v1alpha1.LinuxCPU.$Properties|null);

                        /** LinuxResources hugepageLimits */
                        hugepageLimits?: (nri.pkg.api.v1alpha1.HugepageLimit.$Properties[]|null);

                        /** LinuxResources blockioClass */
                        blockioClass?: (nri.pkg.api.v1alpha1.OptionalString.$Properties|null);

                        /** LinuxResources rdtClass */
                        rdtClass?: (nri.pkg.api.v1alpha1.OptionalString.$Properties|null);

                        /** LinuxResources unified */
                        unified?: ({ [k: string]: string }|null);

                        /** LinuxResources devices */
                        devices?: (nri.pkg.api.v1alpha1.LinuxDeviceCgroup.$Properties[]|null);

                        /** LinuxResources pids */
                        pids?: (nri.pkg.api.v1alpha1.LinuxPids.$Properties|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a LinuxResources. */
                    type $Shape = nri.pkg.api.v1alpha1.LinuxResources.$Properties;
                }

                /**
                 * Properties of a LinuxMemory.
                 * @deprecated Use nri.pkg.api.v1alpha1.LinuxMemory.$Properties instead.
                 */
                interface ILinuxMemory extends nri.pkg.api.v1alpha1.LinuxMemory.$Properties {
                }

                /** Represents a LinuxMemory. */
                class LinuxMemory {

                    /**
                     * Constructs a new LinuxMemory.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: nri.pkg.api.v1alpha1.LinuxMemory.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** LinuxMemory limit. */
                    limit?: (nri.pkg.api.v1alpha1.OptionalInt64.$Properties|null);

                    /** LinuxMemory reservation. */
                    reservation?: (nri.pkg.api.v1alpha1.OptionalInt64.$Properties|null);

                    /** LinuxMemory swap. */
                    swap?: (nri.pkg.api.v1alpha1.OptionalInt64.$Properties|null);

                    /** LinuxMemory kernel. */
                    kernel?: (nri.pkg.api.v1alpha1.OptionalInt64.$Properties|null);

                    /** LinuxMemory kernelTcp. */
                    kernelTcp?: (nri.pkg.api.v1alpha1.OptionalInt64.$Properties|null);

                    /** LinuxMemory swappiness. */
                    swappiness?: (nri.pkg.api.v1alpha1.OptionalUInt64.$Properties|null);

                    /** LinuxMemory disableOomKiller. */
                    disableOomKiller?: (nri.pkg.api.v1alpha1.OptionalBool.$Properties|null);

                    /** LinuxMemory useHierarchy. */
                    useHierarchy?: (nri.pkg.api.v1alpha1.OptionalBool.$Properties|null);

                    /**
                     * Creates a new LinuxMemory instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns LinuxMemory instance
                     */
                    static create(properties: nri.pkg.api.v1alpha1.LinuxMemory.$Shape): nri.pkg.api.v1alpha1.LinuxMemory & nri.pkg.api.v1alpha1.LinuxMemory.$Shape;
                    static create(properties?: nri.pkg.api.v1alpha1.LinuxMemory.$Properties): nri.pkg.api.v1alpha1.LinuxMemory;

                    /**
                     * Encodes the specified LinuxMemory message. Does not implicitly {@link nri.pkg.api.v1alpha1.LinuxMemory.verify|verify} messages.
                     * @param message LinuxMemory message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: nri.pkg.api.v1alpha1.LinuxMemory.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a LinuxMemory message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {nri.pkg.api.v1alpha1.LinuxMemory & nri.pkg.api.v1alpha1.LinuxMemory.$Shape} LinuxMemory
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nri.pkg.api.v1alpha1.LinuxMemory & nri.pkg.api.v1alpha1.LinuxMemory.$Shape;

                    /**
                     * Creates a LinuxMemory message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns LinuxMemory
                     */
                    static fromObject(object: { [k: string]: any }): nri.pkg.api.v1alpha1.LinuxMemory;

                    /**
                     * Creates a plain object from a LinuxMemory message. Also converts values to other types if specified.
                     * @param message LinuxMemory
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: nri.pkg.api.v1alpha1.LinuxMemory, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this LinuxMemory to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace LinuxMemory {

                    /** Properties of a LinuxMemory. */
                    interface $Properties {

                        /** LinuxMemory limit */
                        limit?: (nri.pkg.api.v1alpha1.OptionalInt64.$Properties|null);

                        /** LinuxMemory reservation */
                        reservation?: (nri.pkg.api.v1alpha1.OptionalInt64.$Properties|null);

                        /** LinuxMemory swap */
                        swap?: (nri.pkg.api.v1alpha1.OptionalInt64.$Properties|null);

                        /** LinuxMemory kernel */
                        kernel?: (nri.pkg.api.v1alpha1.OptionalInt64.$Properties|null);

                        /** LinuxMemory kernelTcp */
                        kernelTcp?: (nri.pkg.api.v1alpha1.OptionalInt64.$Properties|null);

                        /** LinuxMemory swappiness */
                        swappiness?: (nri.pkg.api.v1alpha1.OptionalUInt64.$Properties|null);

                        /** LinuxMemory disableOomKiller */
                        disableOomKiller?: (nri.pkg.api.v1alpha1.OptionalBool.$Properties|null);

                        /** LinuxMemory useHierarchy */
                        useHierarchy?: (nri.pkg.api.v1alpha1.OptionalBool.$Properties|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a LinuxMemory. */
                    type $Shape = nri.pkg.api.v1alpha1.LinuxMemory.$Properties;
                }

                /**
                 * Properties of a LinuxCPU.
                 * @deprecated Use nri.pkg.api.v1alpha1.LinuxCPU.$Properties instead.
                 */
                interface ILinuxCPU extends nri.pkg.api.v1alpha1.LinuxCPU.$Properties {
                }

                /** Represents a LinuxCPU. */
                class LinuxCPU {

                    /**
                     * Constructs a new LinuxCPU.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: nri.pkg.api.v1alpha1.LinuxCPU.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** LinuxCPU shares. */
                    shares?: (nri.pkg.api.v1alpha1.OptionalUInt64.$Properties|null);

                    /** LinuxCPU quota. */
                    quota?: (nri.pkg.api.v1alpha1.OptionalInt64.$Properties|null);

                    /** LinuxCPU period. */
                    period?: (nri.pkg.api.v1alpha1.OptionalUInt64.$Properties|null);

                    /** LinuxCPU realtimeRuntime. */
                    realtimeRuntime?: (nri.pkg.api.v1alpha1.OptionalInt64.$Properties|null);

                    /** LinuxCPU realtimePeriod. */
                    realtimePeriod?: (nri.pkg.api.v1alpha1.OptionalUInt64.$Properties|null);

                    /** LinuxCPU cpus. */
                    cpus: string;

                    /** LinuxCPU mems. */
                    mems: string;

                    /**
                     * Creates a new LinuxCPU instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns LinuxCPU instance
                     */
                    static create(properties: nri.pkg.api.v1alpha1.LinuxCPU.$Shape): nri.pkg.api.v1alpha1.LinuxCPU & nri.pkg.api.v1alpha1.LinuxCPU.$Shape;
                    static create(properties?: nri.pkg.api.v1alpha1.LinuxCPU.$Properties): nri.pkg.api.v1alpha1.LinuxCPU;

                    /**
                     * Encodes the specified LinuxCPU message. Does not implicitly {@link nri.pkg.api.v1alpha1.LinuxCPU.verify|verify} messages.
                     * @param message LinuxCPU message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: nri.pkg.api.v1alpha1.LinuxCPU.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a LinuxCPU message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {nri.pkg.api.v1alpha1.LinuxCPU & nri.pkg.api.v1alpha1.LinuxCPU.$Shape} LinuxCPU
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nri.pkg.api.v1alpha1.LinuxCPU & nri.pkg.api.v1alpha1.LinuxCPU.$Shape;

                    /**
                     * Creates a LinuxCPU message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns LinuxCPU
                     */
                    static fromObject(object: { [k: string]: any }): nri.pkg.api.v1alpha1.LinuxCPU;

                    /**
                     * Creates a plain object from a LinuxCPU message. Also converts values to other types if specified.
                     * @param message LinuxCPU
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: nri.pkg.api.v1alpha1.LinuxCPU, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this LinuxCPU to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace LinuxCPU {

                    /** Properties of a LinuxCPU. */
                    interface $Properties {

                        /** LinuxCPU shares */
                        shares?: (nri.pkg.api.v1alpha1.OptionalUInt64.$Properties|null);

                        /** LinuxCPU quota */
                        quota?: (nri.pkg.api.v1alpha1.OptionalInt64.$Properties|null);

                        /** LinuxCPU period */
                        period?: (nri.pkg.api.v1alpha1.OptionalUInt64.$Properties|null);

                        /** LinuxCPU realtimeRuntime */
                        realtimeRuntime?: (nri.pkg.api.v1alpha1.OptionalInt64.$Properties|null);

                        /** LinuxCPU realtimePeriod */
                        realtimePeriod?: (nri.pkg.api.v1alpha1.OptionalUInt64.$Properties|null);

                        /** LinuxCPU cpus */
                        cpus?: (string|null);

                        /** LinuxCPU mems */
                        mems?: (string|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a LinuxCPU. */
                    type $Shape = nri.pkg.api.v1alpha1.LinuxCPU.$Properties;
                }

                /**
                 * Properties of a HugepageLimit.
                 * @deprecated Use nri.pkg.api.v1alpha1.HugepageLimit.$Properties instead.
                 */
                interface IHugepageLimit extends nri.pkg.api.v1alpha1.HugepageLimit.$Properties {
                }

                /** Represents a HugepageLimit. */
                class HugepageLimit {

                    /**
                     * Constructs a new HugepageLimit.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: nri.pkg.api.v1alpha1.HugepageLimit.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** HugepageLimit pageSize. */
                    pageSize: string;

                    /** HugepageLimit limit. */
                    limit: Long;

                    /**
                     * Creates a new HugepageLimit instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns HugepageLimit instance
                     */
                    static create(properties: nri.pkg.api.v1alpha1.HugepageLimit.$Shape): nri.pkg.api.v1alpha1.HugepageLimit & nri.pkg.api.v1alpha1.HugepageLimit.$Shape;
                    static create(properties?: nri.pkg.api.v1alpha1.HugepageLimit.$Properties): nri.pkg.api.v1alpha1.HugepageLimit;

                    /**
                     * Encodes the specified HugepageLimit message. Does not implicitly {@link nri.pkg.api.v1alpha1.HugepageLimit.verify|verify} messages.
                     * @param message HugepageLimit message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: nri.pkg.api.v1alpha1.HugepageLimit.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a HugepageLimit message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {nri.pkg.api.v1alpha1.HugepageLimit & nri.pkg.api.v1alpha1.HugepageLimit.$Shape} HugepageLimit
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nri.pkg.api.v1alpha1.HugepageLimit & nri.pkg.api.v1alpha1.HugepageLimit.$Shape;

                    /**
                     * Creates a HugepageLimit message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns HugepageLimit
                     */
                    static fromObject(object: { [k: string]: any }): nri.pkg.api.v1alpha1.HugepageLimit;

                    /**
                     * Creates a plain object from a HugepageLimit message. Also converts values to other types if specified.
                     * @param message HugepageLimit
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: nri.pkg.api.v1alpha1.HugepageLimit, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this HugepageLimit to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace HugepageLimit {

                    /** Properties of a HugepageLimit. */
                    interface $Properties {

                        /** HugepageLimit pageSize */
                        pageSize?: (string|null);

                        /** HugepageLimit limit */
                        limit?: (Long|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a HugepageLimit. */
                    type $Shape = nri.pkg.api.v1alpha1.HugepageLimit.$Properties;
                }

                /**
                 * Properties of a SecurityProfile.
                 * @deprecated Use nri.pkg.api.v1alpha1.SecurityProfile.$Properties instead.
                 */
                interface ISecurityProfile extends nri.pkg.api.v1alpha1.SecurityProfile.$Properties {
                }

                /** Represents a SecurityProfile. */
                class SecurityProfile {

                    /**
                     * Constructs a new SecurityProfile.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: nri.pkg.api.v1alpha1.SecurityProfile.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** SecurityProfile profileType. */
                    profileType: nri.pkg.api.v1alpha1.SecurityProfile.ProfileType;

                    /** SecurityProfile localhostRef. */
                    localhostRef: string;

                    /**
                     * Creates a new SecurityProfile instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns SecurityProfile instance
                     */
                    static create(properties: nri.pkg.api.v1alpha1.SecurityProfile.$Shape): nri.pkg.api.v1alpha1.SecurityProfile & nri.pkg.api.v1alpha1.SecurityProfile.$Shape;
                    static create(properties?: nri.pkg.api.v1alpha1.SecurityProfile.$Properties): nri.pkg.api.v1alpha1.SecurityProfile;

                    /**
                     * Encodes the specified SecurityProfile message. Does not implicitly {@link nri.pkg.api.v1alpha1.SecurityProfile.verify|verify} messages.
                     * @param message SecurityProfile message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: nri.pkg.api.v1alpha1.SecurityProfile.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a SecurityProfile message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {nri.pkg.api.v1alpha1.SecurityProfile & nri.pkg.api.v1alpha1.SecurityProfile.$Shape} SecurityProfile
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nri.pkg.api.v1alpha1.SecurityProfile & nri.pkg.api.v1alpha1.SecurityProfile.$Shape;

                    /**
                     * Creates a SecurityProfile message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns SecurityProfile
                     */
                    static fromObject(object: { [k: string]: any }): nri.pkg.api.v1alpha1.SecurityProfile;

                    /**
                     * Creates a plain object from a SecurityProfile message. Also converts values to other types if specified.
                     * @param message SecurityProfile
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: nri.pkg.api.v1alpha1.SecurityProfile, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this SecurityProfile to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace SecurityProfile {

                    /** Properties of a SecurityProfile. */
                    interface $Properties {

                        /** SecurityProfile profileType */
                        profileType?: (nri.pkg.api.v1alpha1.SecurityProfile.ProfileType|null);

                        /** SecurityProfile localhostRef */
                        localhostRef?: (string|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a SecurityProfile. */
                    type $Shape = nri.pkg.api.v1alpha1.SecurityProfile.$Properties;

                    /** ProfileType enum. */
                    enum ProfileType {

                        /** RUNTIME_DEFAULT value */
                        RUNTIME_DEFAULT = 0,

                        /** UNCONFINED value */
                        UNCONFINED = 1,

                        /** LOCALHOST value */
                        LOCALHOST = 2
                    }
                }

                /**
                 * Properties of a POSIXRlimit.
                 * @deprecated Use nri.pkg.api.v1alpha1.POSIXRlimit.$Properties instead.
                 */
                interface IPOSIXRlimit extends nri.pkg.api.v1alpha1.POSIXRlimit.$Properties {
                }

                /** Represents a POSIXRlimit. */
                class POSIXRlimit {

                    /**
                     * Constructs a new POSIXRlimit.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: nri.pkg.api.v1alpha1.POSIXRlimit.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** POSIXRlimit type. */
                    type: string;

                    /** POSIXRlimit hard. */
                    hard: Long;

                    /** POSIXRlimit soft. */
                    soft: Long;

                    /**
                     * Creates a new POSIXRlimit instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns POSIXRlimit instance
                     */
                    static create(properties: nri.pkg.api.v1alpha1.POSIXRlimit.$Shape): nri.pkg.api.v1alpha1.POSIXRlimit & nri.pkg.api.v1alpha1.POSIXRlimit.$Shape;
                    static create(properties?: nri.pkg.api.v1alpha1.POSIXRlimit.$Properties): nri.pkg.api.v1alpha1.POSIXRlimit;

                    /**
                     * Encodes the specified POSIXRlimit message. Does not implicitly {@link nri.pkg.api.v1alpha1.POSIXRlimit.verify|verify} messages.
                     * @param message POSIXRlimit message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: nri.pkg.api.v1alpha1.POSIXRlimit.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a POSIXRlimit message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {nri.pkg.api.v1alpha1.POSIXRlimit & nri.pkg.api.v1alpha1.POSIXRlimit.$Shape} POSIXRlimit
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nri.pkg.api.v1alpha1.POSIXRlimit & nri.pkg.api.v1alpha1.POSIXRlimit.$Shape;

                    /**
                     * Creates a POSIXRlimit message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns POSIXRlimit
                     */
                    static fromObject(object: { [k: string]: any }): nri.pkg.api.v1alpha1.POSIXRlimit;

                    /**
                     * Creates a plain object from a POSIXRlimit message. Also converts values to other types if specified.
                     * @param message POSIXRlimit
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: nri.pkg.api.v1alpha1.POSIXRlimit, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this POSIXRlimit to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace POSIXRlimit {

                    /** Properties of a POSIXRlimit. */
                    interface $Properties {

                        /** POSIXRlimit type */
                        type?: (string|null);

                        /** POSIXRlimit hard */
                        hard?: (Long|null);

                        /** POSIXRlimit soft */
                        soft?: (Long|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a POSIXRlimit. */
                    type $Shape = nri.pkg.api.v1alpha1.POSIXRlimit.$Properties;
                }

                /**
                 * Properties of a LinuxPids.
                 * @deprecated Use nri.pkg.api.v1alpha1.LinuxPids.$Properties instead.
                 */
                interface ILinuxPids extends nri.pkg.api.v1alpha1.LinuxPids.$Properties {
                }

                /** Represents a LinuxPids. */
                class LinuxPids {

                    /**
                     * Constructs a new LinuxPids.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: nri.pkg.api.v1alpha1.LinuxPids.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** LinuxPids limit. */
                    limit: Long;

                    /**
                     * Creates a new LinuxPids instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns LinuxPids instance
                     */
                    static create(properties: nri.pkg.api.v1alpha1.LinuxPids.$Shape): nri.pkg.api.v1alpha1.LinuxPids & nri.pkg.api.v1alpha1.LinuxPids.$Shape;
                    static create(properties?: nri.pkg.api.v1alpha1.LinuxPids.$Properties): nri.pkg.api.v1alpha1.LinuxPids;

                    /**
                     * Encodes the specified LinuxPids message. Does not implicitly {@link nri.pkg.api.v1alpha1.LinuxPids.verify|verify} messages.
                     * @param message LinuxPids message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: nri.pkg.api.v1alpha1.LinuxPids.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a LinuxPids message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {nri.pkg.api.v1alpha1.LinuxPids & nri.pkg.api.v1alpha1.LinuxPids.$Shape} LinuxPids
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nri.pkg.api.v1alpha1.LinuxPids & nri.pkg.api.v1alpha1.LinuxPids.$Shape;

                    /**
                     * Creates a LinuxPids message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns LinuxPids
                     */
                    static fromObject(object: { [k: string]: any }): nri.pkg.api.v1alpha1.LinuxPids;

                    /**
                     * Creates a plain object from a LinuxPids message. Also converts values to other types if specified.
                     * @param message LinuxPids
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: nri.pkg.api.v1alpha1.LinuxPids, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this LinuxPids to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace LinuxPids {

                    /** Properties of a LinuxPids. */
                    interface $Properties {

                        /** LinuxPids limit */
                        limit?: (Long|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a LinuxPids. */
                    type $Shape = nri.pkg.api.v1alpha1.LinuxPids.$Properties;
                }

                /**
                 * Properties of a LinuxIOPriority.
                 * @deprecated Use nri.pkg.api.v1alpha1.LinuxIOPriority.$Properties instead.
                 */
                interface ILinuxIOPriority extends nri.pkg.api.v1alpha1.LinuxIOPriority.$Properties {
                }

                /** Represents a LinuxIOPriority. */
                class LinuxIOPriority {

                    /**
                     * Constructs a new LinuxIOPriority.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: nri.pkg.api.v1alpha1.LinuxIOPriority.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** LinuxIOPriority class. */
                    class: nri.pkg.api.v1alpha1.IOPrioClass;

                    /** LinuxIOPriority priority. */
                    priority: number;

                    /**
                     * Creates a new LinuxIOPriority instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns LinuxIOPriority instance
                     */
                    static create(properties: nri.pkg.api.v1alpha1.LinuxIOPriority.$Shape): nri.pkg.api.v1alpha1.LinuxIOPriority & nri.pkg.api.v1alpha1.LinuxIOPriority.$Shape;
                    static create(properties?: nri.pkg.api.v1alpha1.LinuxIOPriority.$Properties): nri.pkg.api.v1alpha1.LinuxIOPriority;

                    /**
                     * Encodes the specified LinuxIOPriority message. Does not implicitly {@link nri.pkg.api.v1alpha1.LinuxIOPriority.verify|verify} messages.
                     * @param message LinuxIOPriority message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: nri.pkg.api.v1alpha1.LinuxIOPriority.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a LinuxIOPriority message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {nri.pkg.api.v1alpha1.LinuxIOPriority & nri.pkg.api.v1alpha1.LinuxIOPriority.$Shape} LinuxIOPriority
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nri.pkg.api.v1alpha1.LinuxIOPriority & nri.pkg.api.v1alpha1.LinuxIOPriority.$Shape;

                    /**
                     * Creates a LinuxIOPriority message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns LinuxIOPriority
                     */
                    static fromObject(object: { [k: string]: any }): nri.pkg.api.v1alpha1.LinuxIOPriority;

                    /**
                     * Creates a plain object from a LinuxIOPriority message. Also converts values to other types if specified.
                     * @param message LinuxIOPriority
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: nri.pkg.api.v1alpha1.LinuxIOPriority, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this LinuxIOPriority to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace LinuxIOPriority {

                    /** Properties of a LinuxIOPriority. */
                    interface $Properties {

                        /** LinuxIOPriority class */
                        "class"?: (nri.pkg.api.v1alpha1.IOPrioClass|null);

                        /** LinuxIOPriority priority */
                        priority?: (number|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a LinuxIOPriority. */
                    type $Shape = nri.pkg.api.v1alpha1.LinuxIOPriority.$Properties;
                }

                /** IOPrioClass enum. */
                enum IOPrioClass {

                    /** IOPRIO_CLASS_NONE value */
                    IOPRIO_CLASS_NONE = 0,

                    /** IOPRIO_CLASS_RT value */
                    IOPRIO_CLASS_RT = 1,

                    /** IOPRIO_CLASS_BE value */
                    IOPRIO_CLASS_BE = 2,

                    /** IOPRIO_CLASS_IDLE value */
                    IOPRIO_CLASS_IDLE = 3
                }

                /**
                 * Properties of a LinuxNetDevice.
                 * @deprecated Use nri.pkg.api.v1alpha1.LinuxNetDevice.$Properties instead.
                 */
                interface ILinuxNetDevice extends nri.pkg.api.v1alpha1.LinuxNetDevice.$Properties {
                }

                /** Represents a LinuxNetDevice. */
                class LinuxNetDevice {

                    /**
                     * Constructs a new LinuxNetDevice.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: nri.pkg.api.v1alpha1.LinuxNetDevice.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** LinuxNetDevice name. */
                    name: string;

                    /**
                     * Creates a new LinuxNetDevice instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns LinuxNetDevice instance
                     */
                    static create(properties: nri.pkg.api.v1alpha1.LinuxNetDevice.$Shape): nri.pkg.api.v1alpha1.LinuxNetDevice & nri.pkg.api.v1alpha1.LinuxNetDevice.$Shape;
                    static create(properties?: nri.pkg.api.v1alpha1.LinuxNetDevice.$Properties): nri.pkg.api.v1alpha1.LinuxNetDevice;

                    /**
                     * Encodes the specified LinuxNetDevice message. Does not implicitly {@link nri.pkg.api.v1alpha1.LinuxNetDevice.verify|verify} messages.
                     * @param message LinuxNetDevice message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: nri.pkg.api.v1alpha1.LinuxNetDevice.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a LinuxNetDevice message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {nri.pkg.api.v1alpha1.LinuxNetDevice & nri.pkg.api.v1alpha1.LinuxNetDevice.$Shape} LinuxNetDevice
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nri.pkg.api.v1alpha1.LinuxNetDevice & nri.pkg.api.v1alpha1.LinuxNetDevice.$Shape;

                    /**
                     * Creates a LinuxNetDevice message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns LinuxNetDevice
                     */
                    static fromObject(object: { [k: string]: any }): nri.pkg.api.v1alpha1.LinuxNetDevice;

                    /**
                     * Creates a plain object from a LinuxNetDevice message. Also converts values to other types if specified.
                     * @param message LinuxNetDevice
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: nri.pkg.api.v1alpha1.LinuxNetDevice, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this LinuxNetDevice to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace LinuxNetDevice {

                    /** Properties of a LinuxNetDevice. */
                    interface $Properties {

                        /** LinuxNetDevice name */
                        name?: (string|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a LinuxNetDevice. */
                    type $Shape = nri.pkg.api.v1alpha1.LinuxNetDevice.$Properties;
                }

                /**
                 * Properties of a LinuxScheduler.
                 * @deprecated Use nri.pkg.api.v1alpha1.LinuxScheduler.$Properties instead.
                 */
                interface ILinuxScheduler extends nri.pkg.api.v1alpha1.LinuxScheduler.$Properties {
                }

                /** Represents a LinuxScheduler. */
                class LinuxScheduler {

                    /**
                     * Constructs a new LinuxScheduler.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: nri.pkg.api.v1alpha1.LinuxScheduler.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** LinuxScheduler policy. */
                    policy: nri.pkg.api.v1alpha1.LinuxSchedulerPolicy;

                    /** LinuxScheduler nice. */
                    nice: number;

                    /** LinuxScheduler priority. */
                    priority: number;

                    /** LinuxScheduler flags. */
                    flags: nri.pkg.api.v1alpha1.LinuxSchedulerFlag[];

                    /** LinuxScheduler runtime. */
                    runtime: Long;

                    /** LinuxScheduler deadline. */
                    deadline: Long;

                    /** LinuxScheduler period. */
                    period: Long;

                    /**
                     * Creates a new LinuxScheduler instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns LinuxScheduler instance
                     */
                    static create(properties: nri.pkg.api.v1alpha1.LinuxScheduler.$Shape): nri.pkg.api.v1alpha1.LinuxScheduler & nri.pkg.api.v1alpha1.LinuxScheduler.$Shape;
                    static create(properties?: nri.pkg.api.v1alpha1.LinuxScheduler.$Properties): nri.pkg.api.v1alpha1.LinuxScheduler;

                    /**
                     * Encodes the specified LinuxScheduler message. Does not implicitly {@link nri.pkg.api.v1alpha1.LinuxScheduler.verify|verify} messages.
                     * @param message LinuxScheduler message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: nri.pkg.api.v1alpha1.LinuxScheduler.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a LinuxScheduler message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {nri.pkg.api.v1alpha1.LinuxScheduler & nri.pkg.api.v1alpha1.LinuxScheduler.$Shape} LinuxScheduler
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nri.pkg.api.v1alpha1.LinuxScheduler & nri.pkg.api.v1alpha1.LinuxScheduler.$Shape;

                    /**
                     * Creates a LinuxScheduler message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns LinuxScheduler
                     */
                    static fromObject(object: { [k: string]: any }): nri.pkg.api.v1alpha1.LinuxScheduler;

                    /**
                     * Creates a plain object from a LinuxScheduler message. Also converts values to other types if specified.
                     * @param message LinuxScheduler
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: nri.pkg.api.v1alpha1.LinuxScheduler, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this LinuxScheduler to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace LinuxScheduler {

                    /** Properties of a LinuxScheduler. */
                    interface $Properties {

                        /** LinuxScheduler policy */
                        policy?: (nri.pkg.api.v1alpha1.LinuxSchedulerPolicy|null);

                        /** LinuxScheduler nice */
                        nice?: (number|null);

                        /** LinuxScheduler priority */
                        priority?: (number|null);

                        /** LinuxScheduler flags */
                        flags?: (nri.pkg.api.v1alpha1.LinuxSchedulerFlag[]|null);

                        /** LinuxScheduler runtime */
                        runtime?: (Long|null);

                        /** LinuxScheduler deadline */
                        deadline?: (Long|null);

                        /** LinuxScheduler period */
                        period?: (Long|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a LinuxScheduler. */
                    type $Shape = nri.pkg.api.v1alpha1.LinuxScheduler.$Properties;
                }

                /** LinuxSchedulerPolicy enum. */
                enum LinuxSchedulerPolicy {

                    /** SCHED_NONE value */
                    SCHED_NONE = 0,

                    /** SCHED_OTHER value */
                    SCHED_OTHER = 1,

                    /** SCHED_FIFO value */
                    SCHED_FIFO = 2,

                    /** SCHED_RR value */
                    SCHED_RR = 3,

                    /** SCHED_BATCH value */
                    SCHED_BATCH = 4,

                    /** SCHED_ISO value */
                    SCHED_ISO = 5,

                    /** SCHED_IDLE value */
                    SCHED_IDLE = 6,

                    /** SCHED_DEADLINE value */
                    SCHED_DEADLINE = 7
                }

                /** LinuxSchedulerFlag enum. */
                enum LinuxSchedulerFlag {

                    /** SCHED_FLAG_RESET_ON_FORK value */
                    SCHED_FLAG_RESET_ON_FORK = 0,

                    /** SCHED_FLAG_RECLAIM value */
                    SCHED_FLAG_RECLAIM = 1,

                    /** SCHED_FLAG_DL_OVERRUN value */
                    SCHED_FLAG_DL_OVERRUN = 2,

                    /** SCHED_FLAG_KEEP_POLICY value */
                    SCHED_FLAG_KEEP_POLICY = 3,

                    /** SCHED_FLAG_KEEP_PARAMS value */
                    SCHED_FLAG_KEEP_PARAMS = 4,

                    /** SCHED_FLAG_UTIL_CLAMP_MIN value */
                    SCHED_FLAG_UTIL_CLAMP_MIN = 5,

                    /** SCHED_FLAG_UTIL_CLAMP_MAX value */
                    SCHED_FLAG_UTIL_CLAMP_MAX = 6
                }

                /**
                 * Properties of a ContainerAdjustment.
                 * @deprecated Use nri.pkg.api.v1alpha1.ContainerAdjustment.$Properties instead.
                 */
                interface IContainerAdjustment extends nri.pkg.api.v1alpha1.ContainerAdjustment.$Properties {
                }

                /** Represents a ContainerAdjustment. */
                class ContainerAdjustment {

                    /**
                     * Constructs a new ContainerAdjustment.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: nri.pkg.api.v1alpha1.ContainerAdjustment.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** ContainerAdjustment annotations. */
                    annotations: { [k: string]: string };

                    /** ContainerAdjustment mounts. */
                    mounts: nri.pkg.api.v1alpha1.Mount.$Properties[];

                    /** ContainerAdjustment env. */
                    env: nri.pkg.api.v1alpha1.KeyValue.$Properties[];

                    /** ContainerAdjustment hooks. */
                    hooks?: (nri.pkg.api.v1alpha1.Hooks.$Properties|null);

                    /** ContainerAdjustment linux. */
                    linux?: (nri.pkg.api.v1alpha1.LinuxContainerAdjustment.$Properties|null);

                    /** ContainerAdjustment rlimits. */
                    rlimits: nri.pkg.api.v1alpha1.POSIXRlimit.$Properties[];

                    /** ContainerAdjustment CDIDevices. */
                    CDIDevices: nri.pkg.api.v1alpha1.CDIDevice.$Properties[];

                    /** ContainerAdjustment args. */
                    args: string[];

                    /**
                     * Creates a new ContainerAdjustment instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns ContainerAdjustment instance
                     */
                    static create(properties: nri.pkg.api.v1alpha1.ContainerAdjustment.$Shape): nri.pkg.api.v1alpha1.ContainerAdjustment & nri.pkg.api.v1alpha1.ContainerAdjustment.$Shape;
                    static create(properties?: nri.pkg.api.v1alpha1.ContainerAdjustment.$Properties): nri.pkg.api.v1alpha1.ContainerAdjustment;

                    /**
                     * Encodes the specified ContainerAdjustment message. Does not implicitly {@link nri.pkg.api.v1alpha1.ContainerAdjustment.verify|verify} messages.
                     * @param message ContainerAdjustment message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: nri.pkg.api.v1alpha1.ContainerAdjustment.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a ContainerAdjustment message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {nri.pkg.api.v1alpha1.ContainerAdjustment & nri.pkg.api.v1alpha1.ContainerAdjustment.$Shape} ContainerAdjustment
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nri.pkg.api.v1alpha1.ContainerAdjustment & nri.pkg.api.v1alpha1.ContainerAdjustment.$Shape;

                    /**
                     * Creates a ContainerAdjustment message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns ContainerAdjustment
                     */
                    static fromObject(object: { [k: string]: any }): nri.pkg.api.v1alpha1.ContainerAdjustment;

                    /**
                     * Creates a plain object from a ContainerAdjustment message. Also converts values to other types if specified.
                     * @param message ContainerAdjustment
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: nri.pkg.api.v1alpha1.ContainerAdjustment, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this ContainerAdjustment to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace ContainerAdjustment {

                    /** Properties of a ContainerAdjustment. */
                    interface $Properties {

                        /** ContainerAdjustment annotations */
                        annotations?: ({ [k: string]: string }|null);

                        /** ContainerAdjustment mounts */
                        mounts?: (nri.pkg.api.v1alpha1.Mount.$Properties[]|null);

                        /** ContainerAdjustment env */
                        env?: (nri.pkg.api.v1alpha1.KeyValue.$Properties[]|null);

                        /** ContainerAdjustment hooks */
                        hooks?: (nri.pkg.api.v1alpha1.Hooks.$Properties|null);

                        /** ContainerAdjustment linux */
                        linux?: (nri.pkg.api.v1alpha1.LinuxContainerAdjustment.$Properties|null);

                        /** ContainerAdjustment rlimits */
                        rlimits?: (nri.pkg.api.v1alpha1.POSIXRlimit.$Properties[]|null);

                        /** ContainerAdjustment CDIDevices */
                        CDIDevices?: (nri.pkg.api.v1alpha1.CDIDevice.$Properties[]|null);

                        /** ContainerAdjustment args */
                        args?: (string[]|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a ContainerAdjustment. */
                    type $Shape = nri.pkg.api.v1alpha1.ContainerAdjustment.$Properties;
                }

                /**
                 * Properties of a LinuxContainerAdjustment.
                 * @deprecated Use nri.pkg.api.v1alpha1.LinuxContainerAdjustment.$Properties instead.
                 */
                interface ILinuxContainerAdjustment extends nri.pkg.api.v1alpha1.LinuxContainerAdjustment.$Properties {
                }

                /** Represents a LinuxContainerAdjustment. */
                class LinuxContainerAdjustment {

                    /**
                     * Constructs a new LinuxContainerAdjustment.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: nri.pkg.api.v1alpha1.LinuxContainerAdjustment.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** LinuxContainerAdjustment devices. */
                    devices: nri.pkg.api.v1alpha1.LinuxDevice.$Properties[];

                    /** LinuxContainerAdjustment resources. */
                    resources?: (nri.pkg.api.v1alpha1.LinuxResources.$Properties|null);

                    /** LinuxContainerAdjustment cgroupsPath. */
                    cgroupsPath: string;

                    /** LinuxContainerAdjustment oomScoreAdj. */
                    oomScoreAdj?: (nri.pkg.api.v1alpha1.OptionalInt.$Properties|null);

                    /** LinuxContainerAdjustment ioPriority. */
                    ioPriority?: (nri.pkg.api.v1alpha1.LinuxIOPriority.$Properties|null);

                    /** LinuxContainerAdjustment seccompPolicy. */
                    seccompPolicy?: (nri.pkg.api.v1alpha1.LinuxSeccomp.$Properties|null);

                    /** LinuxContainerAdjustment namespaces. */
                    namespaces: nri.pkg.api.v1alpha1.LinuxNamespace.$Properties[];

                    /** LinuxContainerAdjustment sysctl. */
                    sysctl: { [k: string]: string };

                    /** LinuxContainerAdjustment netDevices. */
                    netDevices: { [k: string]: nri.pkg.api.v1alpha1.LinuxNetDevice.$Properties };

                    /** LinuxContainerAdjustment scheduler. */
                    scheduler?: (nri.pkg.api.v1alpha1.LinuxScheduler.$Properties|null);

                    /** LinuxContainerAdjustment rdt. */
                    rdt?: (nri.pkg.api.v1alpha1.LinuxRdt.$Properties|null);

                    /** LinuxContainerAdjustment memoryPolicy. */
                    memoryPolicy?: (nri.pkg.api.v1alpha1.LinuxMemoryPolicy.$Properties|null);

                    /**
                     * Creates a new LinuxContainerAdjustment instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns LinuxContainerAdjustment instance
                     */
                    static create(properties: nri.pkg.api.v1alpha1.LinuxContainerAdjustment.$Shape): nri.pkg.api.v1alpha1.LinuxContainerAdjustment & nri.pkg.api.v1alpha1.LinuxContainerAdjustment.$Shape;
                    static create(properties?: nri.pkg.api.v1alpha1.LinuxContainerAdjustment.$Properties): nri.pkg.api.v1alpha1.LinuxContainerAdjustment;

                    /**
                     * Encodes the specified LinuxContainerAdjustment message. Does not implicitly {@link nri.pkg.api.v1alpha1.LinuxContainerAdjustment.verify|verify} messages.
                     * @param message LinuxContainerAdjustment message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: nri.pkg.api.v1alpha1.LinuxContainerAdjustment.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a LinuxContainerAdjustment message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {nri.pkg.api.v1alpha1.LinuxContainerAdjustment & nri.pkg.api.v1alpha1.LinuxContainerAdjustment.$Shape} LinuxContainerAdjustment
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nri.pkg.api.v1alpha1.LinuxContainerAdjustment & nri.pkg.api.v1alpha1.LinuxContainerAdjustment.$Shape;

                    /**
                     * Creates a LinuxContainerAdjustment message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns LinuxContainerAdjustment
                     */
                    static fromObject(object: { [k: string]: any }): nri.pkg.api.v1alpha1.LinuxContainerAdjustment;

                    /**
                     * Creates a plain object from a LinuxContainerAdjustment message. Also converts values to other types if specified.
                     * @param message LinuxContainerAdjustment
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: nri.pkg.api.v1alpha1.LinuxContainerAdjustment, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this LinuxContainerAdjustment to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace LinuxContainerAdjustment {

                    /** Properties of a LinuxContainerAdjustment. */
                    interface $Properties {

                        /** LinuxContainerAdjustment devices */
                        devices?: (nri.pkg.api.v1alpha1.LinuxDevice.$Properties[]|null);

                        /** LinuxContainerAdjustment resources */
                        resources?: (nri.pkg.api.v1alpha1.LinuxResources.$Properties|null);

                        /** LinuxContainerAdjustment cgroupsPath */
                        cgroupsPath?: (string|null);

                        /** LinuxContainerAdjustment oomScoreAdj */
                        oomScoreAdj?: (nri.pkg.api.v1alpha1.OptionalInt.$Properties|null);

                        /** LinuxContainerAdjustment ioPriority */
                        ioPriority?: (nri.pkg.api.v1alpha1.LinuxIOPriority.$Properties|null);

                        /** LinuxContainerAdjustment seccompPolicy */
                        seccompPolicy?: (nri.pkg.api.v1alpha1.LinuxSeccomp.$Properties|null);

                        /** LinuxContainerAdjustment namespaces */
                        namespaces?: (nri.pkg.api.v1alpha1.LinuxNamespace.$Properties[]|null);

                        /** LinuxContainerAdjustment sysctl */
                        sysctl?: ({ [k: string]: string }|null);

                        /** LinuxContainerAdjustment netDevices */
                        netDevices?: ({ [k: string]: nri.pkg.api.v1alpha1.LinuxNetDevice.$Properties }|null);

                        /** LinuxContainerAdjustment scheduler */
                        scheduler?: (nri.pkg.api.v1alpha1.LinuxScheduler.$Properties|null);

                        /** LinuxContainerAdjustment rdt */
                        rdt?: (nri.pkg.api.v1alpha1.LinuxRdt.$Properties|null);

                        /** LinuxContainerAdjustment memoryPolicy */
                        memoryPolicy?: (nri.pkg.api.v1alpha1.LinuxMemoryPolicy.$Properties|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a LinuxContainerAdjustment. */
                    type $Shape = nri.pkg.api.v1alpha1.LinuxContainerAdjustment.$Properties;
                }

                /**
                 * Properties of a LinuxSeccomp.
                 * @deprecated Use nri.pkg.api.v1alpha1.LinuxSeccomp.$Properties instead.
                 */
                interface ILinuxSeccomp extends nri.pkg.api.v1alpha1.LinuxSeccomp.$Properties {
                }

                /** Represents a LinuxSeccomp. */
                class LinuxSeccomp {

                    /**
                     * Constructs a new LinuxSeccomp.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: nri.pkg.api.v1alpha1.LinuxSeccomp.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** LinuxSeccomp defaultAction. */
                    defaultAction: string;

                    /** LinuxSeccomp defaultErrno. */
                    defaultErrno?: (nri.pkg.api.v1alpha1.OptionalUInt32.$Properties|null);

                    /** LinuxSeccomp architectures. */
                    architectures: string[];

                    /** LinuxSeccomp flags. */
                    flags: string[];

                    /** LinuxSeccomp listenerPath. */
                    listenerPath: string;

                    /** LinuxSeccomp listenerMetadata. */
                    listenerMetadata: string;

                    /** LinuxSeccomp syscalls. */
                    syscalls: nri.pkg.api.v1alpha1.LinuxSyscall.$Properties[];

                    /**
                     * Creates a new LinuxSeccomp instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns LinuxSeccomp instance
                     */
                    static create(properties: nri.pkg.api.v1alpha1.LinuxSeccomp.$Shape): nri.pkg.api.v1alpha1.LinuxSeccomp & nri.pkg.api.v1alpha1.LinuxSeccomp.$Shape;
                    static create(properties?: nri.pkg.api.v1alpha1.LinuxSeccomp.$Properties): nri.pkg.api.v1alpha1.LinuxSeccomp;

                    /**
                     * Encodes the specified LinuxSeccomp message. Does not implicitly {@link nri.pkg.api.v1alpha1.LinuxSeccomp.verify|verify} messages.
                     * @param message LinuxSeccomp message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: nri.pkg.api.v1alpha1.LinuxSeccomp.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a LinuxSeccomp message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {nri.pkg.api.v1alpha1.LinuxSeccomp & nri.pkg.api.v1alpha1.LinuxSeccomp.$Shape} LinuxSeccomp
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nri.pkg.api.v1alpha1.LinuxSeccomp & nri.pkg.api.v1alpha1.LinuxSeccomp.$Shape;

                    /**
                     * Creates a LinuxSeccomp message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns LinuxSeccomp
                     */
                    static fromObject(object: { [k: string]: any }): nri.pkg.api.v1alpha1.LinuxSeccomp;

                    /**
                     * Creates a plain object from a LinuxSeccomp message. Also converts values to other types if specified.
                     * @param message LinuxSeccomp
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: nri.pkg.api.v1alpha1.LinuxSeccomp, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this LinuxSeccomp to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace LinuxSeccomp {

                    /** Properties of a LinuxSeccomp. */
                    interface $Properties {

                        /** LinuxSeccomp defaultAction */
                        defaultAction?: (string|null);

                        /** LinuxSeccomp defaultErrno */
                        defaultErrno?: (nri.pkg.api.v1alpha1.OptionalUInt32.$Properties|null);

                        /** LinuxSeccomp architectures */
                        architectures?: (string[]|null);

                        /** LinuxSeccomp flags */
                        flags?: (string[]|null);

                        /** LinuxSeccomp listenerPath */
                        listenerPath?: (string|null);

                        /** LinuxSeccomp listenerMetadata */
                        listenerMetadata?: (string|null);

                        /** LinuxSeccomp syscalls */
                        syscalls?: (nri.pkg.api.v1alpha1.LinuxSyscall.$Properties[]|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a LinuxSeccomp. */
                    type $Shape = nri.pkg.api.v1alpha1.LinuxSeccomp.$Properties;
                }

                /**
                 * Properties of a LinuxSyscall.
                 * @deprecated Use nri.pkg.api.v1alpha1.LinuxSyscall.$Properties instead.
                 */
                interface ILinuxSyscall extends nri.pkg.api.v1alpha1.LinuxSyscall.$Properties {
                }

                /** Represents a LinuxSyscall. */
                class LinuxSyscall {

                    /**
                     * Constructs a new LinuxSyscall.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: nri.pkg.api.v1alpha1.LinuxSyscall.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** LinuxSyscall names. */
                    names: string[];

                    /** LinuxSyscall action. */
                    action: string;

                    /** LinuxSyscall errnoRet. */
                    errnoRet?: (nri.pkg.api.v1alpha1.OptionalUInt32.$Properties|null);

                    /** LinuxSyscall args. */
                    args: nri.pkg.api.v1alpha1.LinuxSeccompArg.$Properties[];

                    /**
                     * Creates a new LinuxSyscall instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns LinuxSyscall instance
                     */
                    static create(properties: nri.pkg.api.v1alpha1.LinuxSyscall.$Shape): nri.pkg.api.v1alpha1.LinuxSyscall & nri.pkg.api.v1alpha1.LinuxSyscall.$Shape;
                    static create(properties?: nri.pkg.api.v1alpha1.LinuxSyscall.$Properties): nri.pkg.api.v1alpha1.LinuxSyscall;

                    /**
                     * Encodes the specified LinuxSyscall message. Does not implicitly {@link nri.pkg.api.v1alpha1.LinuxSyscall.verify|verify} messages.
                     * @param message LinuxSyscall message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: nri.pkg.api.v1alpha1.LinuxSyscall.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a LinuxSyscall message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {nri.pkg.api.v1alpha1.LinuxSyscall & nri.pkg.api.v1alpha1.LinuxSyscall.$Shape} LinuxSyscall
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nri.pkg.api.v1alpha1.LinuxSyscall & nri.pkg.api.v1alpha1.LinuxSyscall.$Shape;

                    /**
                     * Creates a LinuxSyscall message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns LinuxSyscall
                     */
                    static fromObject(object: { [k: string]: any }): nri.pkg.api.v1alpha1.LinuxSyscall;

                    /**
                     * Creates a plain object from a LinuxSyscall message. Also converts values to other types if specified.
                     * @param message LinuxSyscall
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: nri.pkg.api.v1alpha1.LinuxSyscall, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this LinuxSyscall to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace LinuxSyscall {

                    /** Properties of a LinuxSyscall. */
                    interface $Properties {

                        /** LinuxSyscall names */
                        names?: (string[]|null);

                        /** LinuxSyscall action */
                        action?: (string|null);

                        /** LinuxSyscall errnoRet */
                        errnoRet?: (nri.pkg.api.v1alpha1.OptionalUInt32.$Properties|null);

                        /** LinuxSyscall args */
                        args?: (nri.pkg.api.v1alpha1.LinuxSeccompArg.$Properties[]|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a LinuxSyscall. */
                    type $Shape = nri.pkg.api.v1alpha1.LinuxSyscall.$Properties;
                }

                /**
                 * Properties of a LinuxSeccompArg.
                 * @deprecated Use nri.pkg.api.v1alpha1.LinuxSeccompArg.$Properties instead.
                 */
                interface ILinuxSeccompArg extends nri.pkg.api.v1alpha1.LinuxSeccompArg.$Properties {
                }

                /** Represents a LinuxSeccompArg. */
                class LinuxSeccompArg {

                    /**
                     * Constructs a new LinuxSeccompArg.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: nri.pkg.api.v1alpha1.LinuxSeccompArg.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** LinuxSeccompArg index. */
                    index: number;

                    /** LinuxSeccompArg value. */
                    value: Long;

                    /** LinuxSeccompArg valueTwo. */
                    valueTwo: Long;

                    /** LinuxSeccompArg op. */
                    op: string;

                    /**
                     * Creates a new LinuxSeccompArg instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns LinuxSeccompArg instance
                     */
                    static create(properties: nri.pkg.api.v1alpha1.LinuxSeccompArg.$Shape): nri.pkg.api.v1alpha1.LinuxSeccompArg & nri.pkg.api.v1alpha1.LinuxSeccompArg.$Shape;
                    static create(properties?: nri.pkg.api.v1alpha1.LinuxSeccompArg.$Properties): nri.pkg.api.v1alpha1.LinuxSeccompArg;

                    /**
                     * Encodes the specified LinuxSeccompArg message. Does not implicitly {@link nri.pkg.api.v1alpha1.LinuxSeccompArg.verify|verify} messages.
                     * @param message LinuxSeccompArg message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: nri.pkg.api.v1alpha1.LinuxSeccompArg.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a LinuxSeccompArg message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {nri.pkg.api.v1alpha1.LinuxSeccompArg & nri.pkg.api.v1alpha1.LinuxSeccompArg.$Shape} LinuxSeccompArg
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nri.pkg.api.v1alpha1.LinuxSeccompArg & nri.pkg.api.v1alpha1.LinuxSeccompArg.$Shape;

                    /**
                     * Creates a LinuxSeccompArg message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns LinuxSeccompArg
                     */
                    static fromObject(object: { [k: string]: any }): nri.pkg.api.v1alpha1.LinuxSeccompArg;

                    /**
                     * Creates a plain object from a LinuxSeccompArg message. Also converts values to other types if specified.
                     * @param message LinuxSeccompArg
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: nri.pkg.api.v1alpha1.LinuxSeccompArg, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this LinuxSeccompArg to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace LinuxSeccompArg {

                    /** Properties of a LinuxSeccompArg. */
                    interface $Properties {

                        /** LinuxSeccompArg index */
                        index?: (number|null);

                        /** LinuxSeccompArg value */
                        value?: (Long|null);

                        /** LinuxSeccompArg valueTwo */
                        valueTwo?: (Long|null);

                        /** LinuxSeccompArg op */
                        op?: (string|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a LinuxSeccompArg. */
                    type $Shape = nri.pkg.api.v1alpha1.LinuxSeccompArg.$Properties;
                }

                /**
                 * Properties of a LinuxMemoryPolicy.
                 * @deprecated Use nri.pkg.api.v1alpha1.LinuxMemoryPolicy.$Properties instead.
                 */
                interface ILinuxMemoryPolicy extends nri.pkg.api.v1alpha1.LinuxMemoryPolicy.$Properties {
                }

                /** Represents a LinuxMemoryPolicy. */
                class LinuxMemoryPolicy {

                    /**
                     * Constructs a new LinuxMemoryPolicy.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: nri.pkg.api.v1alpha1.LinuxMemoryPolicy.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** LinuxMemoryPolicy mode. */
                    mode: nri.pkg.api.v1alpha1.MpolMode;

                    /** LinuxMemoryPolicy nodes. */
                    nodes: string;

                    /** LinuxMemoryPolicy flags. */
                    flags: nri.pkg.api.v1alpha1.MpolFlag[];

                    /**
                     * Creates a new LinuxMemoryPolicy instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns LinuxMemoryPolicy instance
                     */
                    static create(properties: nri.pkg.api.v1alpha1.LinuxMemoryPolicy.$Shape): nri.pkg.api.v1alpha1.LinuxMemoryPolicy & nri.pkg.api.v1alpha1.LinuxMemoryPolicy.$Shape;
                    static create(properties?: nri.pkg.api.v1alpha1.LinuxMemoryPolicy.$Properties): nri.pkg.api.v1alpha1.LinuxMemoryPolicy;

                    /**
                     * Encodes the specified LinuxMemoryPolicy message. Does not implicitly {@link nri.pkg.api.v1alpha1.LinuxMemoryPolicy.verify|verify} messages.
                     * @param message LinuxMemoryPolicy message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: nri.pkg.api.v1alpha1.LinuxMemoryPolicy.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a LinuxMemoryPolicy message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {nri.pkg.api.v1alpha1.LinuxMemoryPolicy & nri.pkg.api.v1alpha1.LinuxMemoryPolicy.$Shape} LinuxMemoryPolicy
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nri.pkg.api.v1alpha1.LinuxMemoryPolicy & nri.pkg.api.v1alpha1.LinuxMemoryPolicy.$Shape;

                    /**
                     * Creates a LinuxMemoryPolicy message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns LinuxMemoryPolicy
                     */
                    static fromObject(object: { [k: string]: any }): nri.pkg.api.v1alpha1.LinuxMemoryPolicy;

                    /**
                     * Creates a plain object from a LinuxMemoryPolicy message. Also converts values to other types if specified.
                     * @param message LinuxMemoryPolicy
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: nri.pkg.api.v1alpha1.LinuxMemoryPolicy, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this LinuxMemoryPolicy to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace LinuxMemoryPolicy {

                    /** Properties of a LinuxMemoryPolicy. */
                    interface $Properties {

                        /** LinuxMemoryPolicy mode */
                        mode?: (nri.pkg.api.v1alpha1.MpolMode|null);

                        /** LinuxMemoryPolicy nodes */
                        nodes?: (string|null);

                        /** LinuxMemoryPolicy flags */
                        flags?: (nri.pkg.api.v1alpha1.MpolFlag[]|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a LinuxMemoryPolicy. */
                    type $Shape = nri.pkg.api.v1alpha1.LinuxMemoryPolicy.$Properties;
                }

                /** MpolMode enum. */
                enum MpolMode {

                    /** MPOL_DEFAULT value */
                    MPOL_DEFAULT = 0,

                    /** MPOL_PREFERRED value */
                    MPOL_PREFERRED = 1,

                    /** MPOL_BIND value */
                    MPOL_BIND = 2,

                    /** MPOL_INTERLEAVE value */
                    MPOL_INTERLEAVE = 3,

                    /** MPOL_LOCAL value */
                    MPOL_LOCAL = 4,

                    /** MPOL_PREFERRED_MANY value */
                    MPOL_PREFERRED_MANY = 5,

                    /** MPOL_WEIGHTED_INTERLEAVE value */
                    MPOL_WEIGHTED_INTERLEAVE = 6
                }

                /** MpolFlag enum. */
                enum MpolFlag {

                    /** MPOL_F_STATIC_NODES value */
                    MPOL_F_STATIC_NODES = 0,

                    /** MPOL_F_RELATIVE_NODES value */
                    MPOL_F_RELATIVE_NODES = 1,

                    /** MPOL_F_NUMA_BALANCING value */
                    MPOL_F_NUMA_BALANCING = 2
                }

                /**
                 * Properties of a ContainerUpdate.
                 * @deprecated Use nri.pkg.api.v1alpha1.ContainerUpdate.$Properties instead.
                 */
                interface IContainerUpdate extends nri.pkg.api.v1alpha1.ContainerUpdate.$Properties {
                }

                /** Represents a ContainerUpdate. */
                class ContainerUpdate {

                    /**
                     * Constructs a new ContainerUpdate.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: nri.pkg.api.v1alpha1.ContainerUpdate.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** ContainerUpdate containerId. */
                    containerId: string;

                    /** ContainerUpdate linux. */
                    linux?: (nri.pkg.api.v1alpha1.LinuxContainerUpdate.$Properties|null);

                    /** ContainerUpdate ignoreFailure. */
                    ignoreFailure: boolean;

                    /**
                     * Creates a new ContainerUpdate instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns ContainerUpdate instance
                     */
                    static create(properties: nri.pkg.api.v1alpha1.ContainerUpdate.$Shape): nri.pkg.api.v1alpha1.ContainerUpdate & nri.pkg.api.v1alpha1.ContainerUpdate.$Shape;
                    static create(properties?: nri.pkg.api.v1alpha1.ContainerUpdate.$Properties): nri.pkg.api.v1alpha1.ContainerUpdate;

                    /**
                     * Encodes the specified ContainerUpdate message. Does not implicitly {@link nri.pkg.api.v1alpha1.ContainerUpdate.verify|verify} messages.
                     * @param message ContainerUpdate message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: nri.pkg.api.v1alpha1.ContainerUpdate.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a ContainerUpdate message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {nri.pkg.api.v1alpha1.ContainerUpdate & nri.pkg.api.v1alpha1.ContainerUpdate.$Shape} ContainerUpdate
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nri.pkg.api.v1alpha1.ContainerUpdate & nri.pkg.api.v1alpha1.ContainerUpdate.$Shape;

                    /**
                     * Creates a ContainerUpdate message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns ContainerUpdate
                     */
                    static fromObject(object: { [k: string]: any }): nri.pkg.api.v1alpha1.ContainerUpdate;

                    /**
                     * Creates a plain object from a ContainerUpdate message. Also converts values to other types if specified.
                     * @param message ContainerUpdate
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: nri.pkg.api.v1alpha1.ContainerUpdate, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this ContainerUpdate to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace ContainerUpdate {

                    /** Properties of a ContainerUpdate. */
                    interface $Properties {

                        /** ContainerUpdate containerId */
                        containerId?: (string|null);

                        /** ContainerUpdate linux */
                        linux?: (nri.pkg.api.v1alpha1.LinuxContainerUpdate.$Properties|null);

                        /** ContainerUpdate ignoreFailure */
                        ignoreFailure?: (boolean|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a ContainerUpdate. */
                    type $Shape = nri.pkg.api.v1alpha1.ContainerUpdate.$Properties;
                }

                /**
                 * Properties of a LinuxContainerUpdate.
                 * @deprecated Use nri.pkg.api.v1alpha1.LinuxContainerUpdate.$Properties instead.
                 */
                interface ILinuxContainerUpdate extends nri.pkg.api.v1alpha1.LinuxContainerUpdate.$Properties {
                }

                /** Represents a LinuxContainerUpdate. */
                class LinuxContainerUpdate {

                    /**
                     * Constructs a new LinuxContainerUpdate.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: nri.pkg.api.v1alpha1.LinuxContainerUpdate.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** LinuxContainerUpdate resources. */
                    resources?: (nri.pkg.api.v1alpha1.LinuxResources.$Properties|null);

                    /**
                     * Creates a new LinuxContainerUpdate instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns LinuxContainerUpdate instance
                     */
                    static create(properties: nri.pkg.api.v1alpha1.LinuxContainerUpdate.$Shape): nri.pkg.api.v1alpha1.LinuxContainerUpdate & nri.pkg.api.v1alpha1.LinuxContainerUpdate.$Shape;
                    static create(properties?: nri.pkg.api.v1alpha1.LinuxContainerUpdate.$Properties): nri.pkg.api.v1alpha1.LinuxContainerUpdate;

                    /**
                     * Encodes the specified LinuxContainerUpdate message. Does not implicitly {@link nri.pkg.api.v1alpha1.LinuxContainerUpdate.verify|verify} messages.
                     * @param message LinuxContainerUpdate message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: nri.pkg.api.v1alpha1.LinuxContainerUpdate.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a LinuxContainerUpdate message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {nri.pkg.api.v1alpha1.LinuxContainerUpdate & nri.pkg.api.v1alpha1.LinuxContainerUpdate.$Shape} LinuxContainerUpdate
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nri.pkg.api.v1alpha1.LinuxContainerUpdate & nri.pkg.api.v1alpha1.LinuxContainerUpdate.$Shape;

                    /**
                     * Creates a LinuxContainerUpdate message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns LinuxContainerUpdate
                     */
                    static fromObject(object: { [k: string]: any }): nri.pkg.api.v1alpha1.LinuxContainerUpdate;

                    /**
                     * Creates a plain object from a LinuxContainerUpdate message. Also converts values to other types if specified.
                     * @param message LinuxContainerUpdate
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: nri.pkg.api.v1alpha1.LinuxContainerUpdate, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this LinuxContainerUpdate to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace LinuxContainerUpdate {

                    /** Properties of a LinuxContainerUpdate. */
                    interface $Properties {

                        /** LinuxContainerUpdate resources */
                        resources?: (nri.pkg.api.v1alpha1.LinuxResources.$Properties|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a LinuxContainerUpdate. */
                    type $Shape = nri.pkg.api.v1alpha1.LinuxContainerUpdate.$Properties;
                }

                /**
                 * Properties of a ContainerEviction.
                 * @deprecated Use nri.pkg.api.v1alpha1.ContainerEviction.$Properties instead.
                 */
                interface IContainerEviction extends nri.pkg.api.v1alpha1.ContainerEviction.$Properties {
                }

                /** Represents a ContainerEviction. */
                class ContainerEviction {

                    /**
                     * Constructs a new ContainerEviction.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: nri.pkg.api.v1alpha1.ContainerEviction.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** ContainerEviction containerId. */
                    containerId: string;

                    /** ContainerEviction reason. */
                    reason: string;

                    /**
                     * Creates a new ContainerEviction instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns ContainerEviction instance
                     */
                    static create(properties: nri.pkg.api.v1alpha1.ContainerEviction.$Shape): nri.pkg.api.v1alpha1.ContainerEviction & nri.pkg.api.v1alpha1.ContainerEviction.$Shape;
                    static create(properties?: nri.pkg.api.v1alpha1.ContainerEviction.$Properties): nri.pkg.api.v1alpha1.ContainerEviction;

                    /**
                     * Encodes the specified ContainerEviction message. Does not implicitly {@link nri.pkg.api.v1alpha1.ContainerEviction.verify|verify} messages.
                     * @param message ContainerEviction message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: nri.pkg.api.v1alpha1.ContainerEviction.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a ContainerEviction message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {nri.pkg.api.v1alpha1.ContainerEviction & nri.pkg.api.v1alpha1.ContainerEviction.$Shape} ContainerEviction
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nri.pkg.api.v1alpha1.ContainerEviction & nri.pkg.api.v1alpha1.ContainerEviction.$Shape;

                    /**
                     * Creates a ContainerEviction message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns ContainerEviction
                     */
                    static fromObject(object: { [k: string]: any }): nri.pkg.api.v1alpha1.ContainerEviction;

                    /**
                     * Creates a plain object from a ContainerEviction message. Also converts values to other types if specified.
                     * @param message ContainerEviction
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: nri.pkg.api.v1alpha1.ContainerEviction, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this ContainerEviction to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace ContainerEviction {

                    /** Properties of a ContainerEviction. */
                    interface $Properties {

                        /** ContainerEviction containerId */
                        containerId?: (string|null);

                        /** ContainerEviction reason */
                        reason?: (string|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a ContainerEviction. */
                    type $Shape = nri.pkg.api.v1alpha1.ContainerEviction.$Properties;
                }

                /**
                 * Properties of a LinuxRdt.
                 * @deprecated Use nri.pkg.api.v1alpha1.LinuxRdt.$Properties instead.
                 */
                interface ILinuxRdt extends nri.pkg.api.v1alpha1.LinuxRdt.$Properties {
                }

                /** Represents a LinuxRdt. */
                class LinuxRdt {

                    /**
                     * Constructs a new LinuxRdt.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: nri.pkg.api.v1alpha1.LinuxRdt.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** LinuxRdt closId. */
                    closId?: (nri.pkg.api.v1alpha1.OptionalString.$Properties|null);

                    /** LinuxRdt schemata. */
                    schemata?: (nri.pkg.api.v1alpha1.OptionalRepeatedString.$Properties|null);

                    /** LinuxRdt enableMonitoring. */
                    enableMonitoring?: (nri.pkg.api.v1alpha1.OptionalBool.$Properties|null);

                    /** LinuxRdt remove. */
                    remove: boolean;

                    /**
                     * Creates a new LinuxRdt instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns LinuxRdt instance
                     */
                    static create(properties: nri.pkg.api.v1alpha1.LinuxRdt.$Shape): nri.pkg.api.v1alpha1.LinuxRdt & nri.pkg.api.v1alpha1.LinuxRdt.$Shape;
                    static create(properties?: nri.pkg.api.v1alpha1.LinuxRdt.$Properties): nri.pkg.api.v1alpha1.LinuxRdt;

                    /**
                     * Encodes the specified LinuxRdt message. Does not implicitly {@link nri.pkg.api.v1alpha1.LinuxRdt.verify|verify} messages.
                     * @param message LinuxRdt message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: nri.pkg.api.v1alpha1.LinuxRdt.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a LinuxRdt message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {nri.pkg.api.v1alpha1.LinuxRdt & nri.pkg.api.v1alpha1.LinuxRdt.$Shape} LinuxRdt
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nri.pkg.api.v1alpha1.LinuxRdt & nri.pkg.api.v1alpha1.LinuxRdt.$Shape;

                    /**
                     * Creates a LinuxRdt message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns LinuxRdt
                     */
                    static fromObject(object: { [k: string]: any }): nri.pkg.api.v1alpha1.LinuxRdt;

                    /**
                     * Creates a plain object from a LinuxRdt message. Also converts values to other types if specified.
                     * @param message LinuxRdt
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: nri.pkg.api.v1alpha1.LinuxRdt, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this LinuxRdt to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace LinuxRdt {

                    /** Properties of a LinuxRdt. */
                    interface $Properties {

                        /** LinuxRdt closId */
                        closId?: (nri.pkg.api.v1alpha1.OptionalString.$Properties|null);

                        /** LinuxRdt schemata */
                        schemata?: (nri.pkg.api.v1alpha1.OptionalRepeatedString.$Properties|null);

                        /** LinuxRdt enableMonitoring */
                        enableMonitoring?: (nri.pkg.api.v1alpha1.OptionalBool.$Properties|null);

                        /** LinuxRdt remove */
                        remove?: (boolean|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a LinuxRdt. */
                    type $Shape = nri.pkg.api.v1alpha1.LinuxRdt.$Properties;
                }

                /**
                 * Properties of a KeyValue.
                 * @deprecated Use nri.pkg.api.v1alpha1.KeyValue.$Properties instead.
                 */
                interface IKeyValue extends nri.pkg.api.v1alpha1.KeyValue.$Properties {
                }

                /** Represents a KeyValue. */
                class KeyValue {

                    /**
                     * Constructs a new KeyValue.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: nri.pkg.api.v1alpha1.KeyValue.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** KeyValue key. */
                    key: string;

                    /** KeyValue value. */
                    value: string;

                    /**
                     * Creates a new KeyValue instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns KeyValue instance
                     */
                    static create(properties: nri.pkg.api.v1alpha1.KeyValue.$Shape): nri.pkg.api.v1alpha1.KeyValue & nri.pkg.api.v1alpha1.KeyValue.$Shape;
                    static create(properties?: nri.pkg.api.v1alpha1.KeyValue.$Properties): nri.pkg.api.v1alpha1.KeyValue;

                    /**
                     * Encodes the specified KeyValue message. Does not implicitly {@link nri.pkg.api.v1alpha1.KeyValue.verify|verify} messages.
                     * @param message KeyValue message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: nri.pkg.api.v1alpha1.KeyValue.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a KeyValue message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {nri.pkg.api.v1alpha1.KeyValue & nri.pkg.api.v1alpha1.KeyValue.$Shape} KeyValue
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nri.pkg.api.v1alpha1.KeyValue & nri.pkg.api.v1alpha1.KeyValue.$Shape;

                    /**
                     * Creates a KeyValue message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns KeyValue
                     */
                    static fromObject(object: { [k: string]: any }): nri.pkg.api.v1alpha1.KeyValue;

                    /**
                     * Creates a plain object from a KeyValue message. Also converts values to other types if specified.
                     * @param message KeyValue
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: nri.pkg.api.v1alpha1.KeyValue, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this KeyValue to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace KeyValue {

                    /** Properties of a KeyValue. */
                    interface $Properties {

                        /** KeyValue key */
                        key?: (string|null);

                        /** KeyValue value */
                        value?: (string|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a KeyValue. */
                    type $Shape = nri.pkg.api.v1alpha1.KeyValue.$Properties;
                }

                /**
                 * Properties of an OptionalString.
                 * @deprecated Use nri.pkg.api.v1alpha1.OptionalString.$Properties instead.
                 */
                interface IOptionalString extends nri.pkg.api.v1alpha1.OptionalString.$Properties {
                }

                /** Represents an OptionalString. */
                class OptionalString {

                    /**
                     * Constructs a new OptionalString.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: nri.pkg.api.v1alpha1.OptionalString.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** OptionalString value. */
                    value: string;

                    /**
                     * Creates a new OptionalString instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns OptionalString instance
                     */
                    static create(properties: nri.pkg.api.v1alpha1.OptionalString.$Shape): nri.pkg.api.v1alpha1.OptionalString & nri.pkg.api.v1alpha1.OptionalString.$Shape;
                    static create(properties?: nri.pkg.api.v1alpha1.OptionalString.$Properties): nri.pkg.api.v1alpha1.OptionalString;

                    /**
                     * Encodes the specified OptionalString message. Does not implicitly {@link nri.pkg.api.v1alpha1.OptionalString.verify|verify} messages.
                     * @param message OptionalString message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: nri.pkg.api.v1alpha1.OptionalString.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes an OptionalString message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {nri.pkg.api.v1alpha1.OptionalString & nri.pkg.api.v1alpha1.OptionalString.$Shape} OptionalString
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nri.pkg.api.v1alpha1.OptionalString & nri.pkg.api.v1alpha1.OptionalString.$Shape;

                    /**
                     * Creates an OptionalString message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns OptionalString
                     */
                    static fromObject(object: { [k: string]: any }): nri.pkg.api.v1alpha1.OptionalString;

                    /**
                     * Creates a plain object from an OptionalString message. Also converts values to other types if specified.
                     * @param message OptionalString
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: nri.pkg.api.v1alpha1.OptionalString, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this OptionalString to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace OptionalString {

                    /** Properties of an OptionalString. */
                    interface $Properties {

                        /** OptionalString value */
                        value?: (string|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of an OptionalString. */
                    type $Shape = nri.pkg.api.v1alpha1.OptionalString.$Properties;
                }

                /**
                 * Properties of an OptionalRepeatedString.
                 * @deprecated Use nri.pkg.api.v1alpha1.OptionalRepeatedString.$Properties instead.
                 */
                interface IOptionalRepeatedString extends nri.pkg.api.v1alpha1.OptionalRepeatedString.$Properties {
                }

                /** Represents an OptionalRepeatedString. */
                class OptionalRepeatedString {

                    /**
                     * Constructs a new OptionalRepeatedString.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: nri.pkg.api.v1alpha1.OptionalRepeatedString.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** OptionalRepeatedString value. */
                    value: string[];

                    /**
                     * Creates a new OptionalRepeatedString instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns OptionalRepeatedString instance
                     */
                    static create(properties: nri.pkg.api.v1alpha1.OptionalRepeatedString.$Shape): nri.pkg.api.v1alpha1.OptionalRepeatedString & nri.pkg.api.v1alpha1.OptionalRepeatedString.$Shape;
                    static create(properties?: nri.pkg.api.v1alpha1.OptionalRepeatedString.$Properties): nri.pkg.api.v1alpha1.OptionalRepeatedString;

                    /**
                     * Encodes the specified OptionalRepeatedString message. Does not implicitly {@link nri.pkg.api.v1alpha1.OptionalRepeatedString.verify|verify} messages.
                     * @param message OptionalRepeatedString message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: nri.pkg.api.v1alpha1.OptionalRepeatedString.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes an OptionalRepeatedString message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {nri.pkg.api.v1alpha1.OptionalRepeatedString & nri.pkg.api.v1alpha1.OptionalRepeatedString.$Shape} OptionalRepeatedString
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nri.pkg.api.v1alpha1.OptionalRepeatedString & nri.pkg.api.v1alpha1.OptionalRepeatedString.$Shape;

                    /**
                     * Creates an OptionalRepeatedString message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns OptionalRepeatedString
                     */
                    static fromObject(object: { [k: string]: any }): nri.pkg.api.v1alpha1.OptionalRepeatedString;

                    /**
                     * Creates a plain object from an OptionalRepeatedString message. Also converts values to other types if specified.
                     * @param message OptionalRepeatedString
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: nri.pkg.api.v1alpha1.OptionalRepeatedString, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this OptionalRepeatedString to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace OptionalRepeatedString {

                    /** Properties of an OptionalRepeatedString. */
                    interface $Properties {

                        /** OptionalRepeatedString value */
                        value?: (string[]|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of an OptionalRepeatedString. */
                    type $Shape = nri.pkg.api.v1alpha1.OptionalRepeatedString.$Properties;
                }

                /**
                 * Properties of an OptionalInt.
                 * @deprecated Use nri.pkg.api.v1alpha1.OptionalInt.$Properties instead.
                 */
                interface IOptionalInt extends nri.pkg.api.v1alpha1.OptionalInt.$Properties {
                }

                /** Represents an OptionalInt. */
                class OptionalInt {

                    /**
                     * Constructs a new OptionalInt.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: nri.pkg.api.v1alpha1.OptionalInt.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** OptionalInt value. */
                    value: Long;

                    /**
                     * Creates a new OptionalInt instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns OptionalInt instance
                     */
                    static create(properties: nri.pkg.api.v1alpha1.OptionalInt.$Shape): nri.pkg.api.v1alpha1.OptionalInt & nri.pkg.api.v1alpha1.OptionalInt.$Shape;
                    static create(properties?: nri.pkg.api.v1alpha1.OptionalInt.$Properties): nri.pkg.api.v1alpha1.OptionalInt;

                    /**
                     * Encodes the specified OptionalInt message. Does not implicitly {@link nri.pkg.api.v1alpha1.OptionalInt.verify|verify} messages.
                     * @param message OptionalInt message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: nri.pkg.api.v1alpha1.OptionalInt.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes an OptionalInt message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {nri.pkg.api.v1alpha1.OptionalInt & nri.pkg.api.v1alpha1.OptionalInt.$Shape} OptionalInt
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nri.pkg.api.v1alpha1.OptionalInt & nri.pkg.api.v1alpha1.OptionalInt.$Shape;

                    /**
                     * Creates an OptionalInt message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns OptionalInt
                     */
                    static fromObject(object: { [k: string]: any }): nri.pkg.api.v1alpha1.OptionalInt;

                    /**
                     * Creates a plain object from an OptionalInt message. Also converts values to other types if specified.
                     * @param message OptionalInt
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: nri.pkg.api.v1alpha1.OptionalInt, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this OptionalInt to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace OptionalInt {

                    /** Properties of an OptionalInt. */
                    interface $Properties {

                        /** OptionalInt value */
                        value?: (Long|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of an OptionalInt. */
                    type $Shape = nri.pkg.api.v1alpha1.OptionalInt.$Properties;
                }

                /**
                 * Properties of an OptionalInt32.
                 * @deprecated Use nri.pkg.api.v1alpha1.OptionalInt32.$Properties instead.
                 */
                interface IOptionalInt32 extends nri.pkg.api.v1alpha1.OptionalInt32.$Properties {
                }

                /** Represents an OptionalInt32. */
                class OptionalInt32 {

                    /**
                     * Constructs a new OptionalInt32.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: nri.pkg.api.v1alpha1.OptionalInt32.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** OptionalInt32 value. */
                    value: number;

                    /**
                     * Creates a new OptionalInt32 instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns OptionalInt32 instance
                     */
                    static create(properties: nri.pkg.api.v1alpha1.OptionalInt32.$Shape): nri.pkg.api.v1alpha1.OptionalInt32 & nri.pkg.api.v1alpha1.OptionalInt32.$Shape;
                    static create(properties?: nri.pkg.api.v1alpha1.OptionalInt32.$Properties): nri.pkg.api.v1alpha1.OptionalInt32;

                    /**
                     * Encodes the specified OptionalInt32 message. Does not implicitly {@link nri.pkg.api.v1alpha1.OptionalInt32.verify|verify} messages.
                     * @param message OptionalInt32 message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: nri.pkg.api.v1alpha1.OptionalInt32.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes an OptionalInt32 message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {nri.pkg.api.v1alpha1.OptionalInt32 & nri.pkg.api.v1alpha1.OptionalInt32.$Shape} OptionalInt32
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nri.pkg.api.v1alpha1.OptionalInt32 & nri.pkg.api.v1alpha1.OptionalInt32.$Shape;

                    /**
                     * Creates an OptionalInt32 message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns OptionalInt32
                     */
                    static fromObject(object: { [k: string]: any }): nri.pkg.api.v1alpha1.OptionalInt32;

                    /**
                     * Creates a plain object from an OptionalInt32 message. Also converts values to other types if specified.
                     * @param message OptionalInt32
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: nri.pkg.api.v1alpha1.OptionalInt32, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this OptionalInt32 to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace OptionalInt32 {

                    /** Properties of an OptionalInt32. */
                    interface $Properties {

                        /** OptionalInt32 value */
                        value?: (number|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of an OptionalInt32. */
                    type $Shape = nri.pkg.api.v1alpha1.OptionalInt32.$Properties;
                }

                /**
                 * Properties of an OptionalUInt32.
                 * @deprecated Use nri.pkg.api.v1alpha1.OptionalUInt32.$Properties instead.
                 */
                interface IOptionalUInt32 extends nri.pkg.api.v1alpha1.OptionalUInt32.$Properties {
                }

                /** Represents an OptionalUInt32. */
                class OptionalUInt32 {

                    /**
                     * Constructs a new OptionalUInt32.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: nri.pkg.api.v1alpha1.OptionalUInt32.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** OptionalUInt32 value. */
                    value: number;

                    /**
                     * Creates a new OptionalUInt32 instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns OptionalUInt32 instance
                     */
                    static create(properties: nri.pkg.api.v1alpha1.OptionalUInt32.$Shape): nri.pkg.api.v1alpha1.OptionalUInt32 & nri.pkg.api.v1alpha1.OptionalUInt32.$Shape;
                    static create(properties?: nri.pkg.api.v1alpha1.OptionalUInt32.$Properties): nri.pkg.api.v1alpha1.OptionalUInt32;

                    /**
                     * Encodes the specified OptionalUInt32 message. Does not implicitly {@link nri.pkg.api.v1alpha1.OptionalUInt32.verify|verify} messages.
                     * @param message OptionalUInt32 message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: nri.pkg.api.v1alpha1.OptionalUInt32.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes an OptionalUInt32 message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {nri.pkg.api.v1alpha1.OptionalUInt32 & nri.pkg.api.v1alpha1.OptionalUInt32.$Shape} OptionalUInt32
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nri.pkg.api.v1alpha1.OptionalUInt32 & nri.pkg.api.v1alpha1.OptionalUInt32.$Shape;

                    /**
                     * Creates an OptionalUInt32 message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns OptionalUInt32
                     */
                    static fromObject(object: { [k: string]: any }): nri.pkg.api.v1alpha1.OptionalUInt32;

                    /**
                     * Creates a plain object from an OptionalUInt32 message. Also converts values to other types if specified.
                     * @param message OptionalUInt32
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: nri.pkg.api.v1alpha1.OptionalUInt32, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this OptionalUInt32 to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace OptionalUInt32 {

                    /** Properties of an OptionalUInt32. */
                    interface $Properties {

                        /** OptionalUInt32 value */
                        value?: (number|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of an OptionalUInt32. */
                    type $Shape = nri.pkg.api.v1alpha1.OptionalUInt32.$Properties;
                }

                /**
                 * Properties of an OptionalInt64.
                 * @deprecated Use nri.pkg.api.v1alpha1.OptionalInt64.$Properties instead.
                 */
                interface IOptionalInt64 extends nri.pkg.api.v1alpha1.OptionalInt64.$Properties {
                }

                /** Represents an OptionalInt64. */
                class OptionalInt64 {

                    /**
                     * Constructs a new OptionalInt64.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: nri.pkg.api.v1alpha1.OptionalInt64.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** OptionalInt64 value. */
                    value: Long;

                    /**
                     * Creates a new OptionalInt64 instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns OptionalInt64 instance
                     */
                    static create(properties: nri.pkg.api.v1alpha1.OptionalInt64.$Shape): nri.pkg.api.v1alpha1.OptionalInt64 & nri.pkg.api.v1alpha1.OptionalInt64.$Shape;
                    static create(properties?: nri.pkg.api.v1alpha1.OptionalInt64.$Properties): nri.pkg.api.v1alpha1.OptionalInt64;

                    /**
                     * Encodes the specified OptionalInt64 message. Does not implicitly {@link nri.pkg.api.v1alpha1.OptionalInt64.verify|verify} messages.
                     * @param message OptionalInt64 message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: nri.pkg.api.v1alpha1.OptionalInt64.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes an OptionalInt64 message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {nri.pkg.api.v1alpha1.OptionalInt64 & nri.pkg.api.v1alpha1.OptionalInt64.$Shape} OptionalInt64
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nri.pkg.api.v1alpha1.OptionalInt64 & nri.pkg.api.v1alpha1.OptionalInt64.$Shape;

                    /**
                     * Creates an OptionalInt64 message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns OptionalInt64
                     */
                    static fromObject(object: { [k: string]: any }): nri.pkg.api.v1alpha1.OptionalInt64;

                    /**
                     * Creates a plain object from an OptionalInt64 message. Also converts values to other types if specified.
                     * @param message OptionalInt64
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: nri.pkg.api.v1alpha1.OptionalInt64, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this OptionalInt64 to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace OptionalInt64 {

                    /** Properties of an OptionalInt64. */
                    interface $Properties {

                        /** OptionalInt64 value */
                        value?: (Long|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of an OptionalInt64. */
                    type $Shape = nri.pkg.api.v1alpha1.OptionalInt64.$Properties;
                }

                /**
                 * Properties of an OptionalUInt64.
                 * @deprecated Use nri.pkg.api.v1alpha1.OptionalUInt64.$Properties instead.
                 */
                interface IOptionalUInt64 extends nri.pkg.api.v1alpha1.OptionalUInt64.$Properties {
                }

                /** Represents an OptionalUInt64. */
                class OptionalUInt64 {

                    /**
                     * Constructs a new OptionalUInt64.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: nri.pkg.api.v1alpha1.OptionalUInt64.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** OptionalUInt64 value. */
                    value: Long;

                    /**
                     * Creates a new OptionalUInt64 instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns OptionalUInt64 instance
                     */
                    static create(properties: nri.pkg.api.v1alpha1.OptionalUInt64.$Shape): nri.pkg.api.v1alpha1.OptionalUInt64 & nri.pkg.api.v1alpha1.OptionalUInt64.$Shape;
                    static create(properties?: nri.pkg.api.v1alpha1.OptionalUInt64.$Properties): nri.pkg.api.v1alpha1.OptionalUInt64;

                    /**
                     * Encodes the specified OptionalUInt64 message. Does not implicitly {@link nri.pkg.api.v1alpha1.OptionalUInt64.verify|verify} messages.
                     * @param message OptionalUInt64 message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: nri.pkg.api.v1alpha1.OptionalUInt64.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes an OptionalUInt64 message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {nri.pkg.api.v1alpha1.OptionalUInt64 & nri.pkg.api.v1alpha1.OptionalUInt64.$Shape} OptionalUInt64
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nri.pkg.api.v1alpha1.OptionalUInt64 & nri.pkg.api.v1alpha1.OptionalUInt64.$Shape;

                    /**
                     * Creates an OptionalUInt64 message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns OptionalUInt64
                     */
                    static fromObject(object: { [k: string]: any }): nri.pkg.api.v1alpha1.OptionalUInt64;

                    /**
                     * Creates a plain object from an OptionalUInt64 message. Also converts values to other types if specified.
                     * @param message OptionalUInt64
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: nri.pkg.api.v1alpha1.OptionalUInt64, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this OptionalUInt64 to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace OptionalUInt64 {

                    /** Properties of an OptionalUInt64. */
                    interface $Properties {

                        /** OptionalUInt64 value */
                        value?: (Long|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of an OptionalUInt64. */
                    type $Shape = nri.pkg.api.v1alpha1.OptionalUInt64.$Properties;
                }

                /**
                 * Properties of an OptionalBool.
                 * @deprecated Use nri.pkg.api.v1alpha1.OptionalBool.$Properties instead.
                 */
                interface IOptionalBool extends nri.pkg.api.v1alpha1.OptionalBool.$Properties {
                }

                /** Represents an OptionalBool. */
                class OptionalBool {

                    /**
                     * Constructs a new OptionalBool.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: nri.pkg.api.v1alpha1.OptionalBool.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** OptionalBool value. */
                    value: boolean;

                    /**
                     * Creates a new OptionalBool instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns OptionalBool instance
                     */
                    static create(properties: nri.pkg.api.v1alpha1.OptionalBool.$Shape): nri.pkg.api.v1alpha1.OptionalBool & nri.pkg.api.v1alpha1.OptionalBool.$Shape;
                    static create(properties?: nri.pkg.api.v1alpha1.OptionalBool.$Properties): nri.pkg.api.v1alpha1.OptionalBool;

                    /**
                     * Encodes the specified OptionalBool message. Does not implicitly {@link nri.pkg.api.v1alpha1.OptionalBool.verify|verify} messages.
                     * @param message OptionalBool message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: nri.pkg.api.v1alpha1.OptionalBool.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes an OptionalBool message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {nri.pkg.api.v1alpha1.OptionalBool & nri.pkg.api.v1alpha1.OptionalBool.$Shape} OptionalBool
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nri.pkg.api.v1alpha1.OptionalBool & nri.pkg.api.v1alpha1.OptionalBool.$Shape;

                    /**
                     * Creates an OptionalBool message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns OptionalBool
                     */
                    static fromObject(object: { [k: string]: any }): nri.pkg.api.v1alpha1.OptionalBool;

                    /**
                     * Creates a plain object from an OptionalBool message. Also converts values to other types if specified.
                     * @param message OptionalBool
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: nri.pkg.api.v1alpha1.OptionalBool, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this OptionalBool to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace OptionalBool {

                    /** Properties of an OptionalBool. */
                    interface $Properties {

                        /** OptionalBool value */
                        value?: (boolean|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of an OptionalBool. */
                    type $Shape = nri.pkg.api.v1alpha1.OptionalBool.$Properties;
                }

                /**
                 * Properties of an OptionalFileMode.
                 * @deprecated Use nri.pkg.api.v1alpha1.OptionalFileMode.$Properties instead.
                 */
                interface IOptionalFileMode extends nri.pkg.api.v1alpha1.OptionalFileMode.$Properties {
                }

                /** Represents an OptionalFileMode. */
                class OptionalFileMode {

                    /**
                     * Constructs a new OptionalFileMode.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: nri.pkg.api.v1alpha1.OptionalFileMode.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** OptionalFileMode value. */
                    value: number;

                    /**
                     * Creates a new OptionalFileMode instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns OptionalFileMode instance
                     */
                    static create(properties: nri.pkg.api.v1alpha1.OptionalFileMode.$Shape): nri.pkg.api.v1alpha1.OptionalFileMode & nri.pkg.api.v1alpha1.OptionalFileMode.$Shape;
                    static create(properties?: nri.pkg.api.v1alpha1.OptionalFileMode.$Properties): nri.pkg.api.v1alpha1.OptionalFileMode;

                    /**
                     * Encodes the specified OptionalFileMode message. Does not implicitly {@link nri.pkg.api.v1alpha1.OptionalFileMode.verify|verify} messages.
                     * @param message OptionalFileMode message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: nri.pkg.api.v1alpha1.OptionalFileMode.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes an OptionalFileMode message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {nri.pkg.api.v1alpha1.OptionalFileMode & nri.pkg.api.v1alpha1.OptionalFileMode.$Shape} OptionalFileMode
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nri.pkg.api.v1alpha1.OptionalFileMode & nri.pkg.api.v1alpha1.OptionalFileMode.$Shape;

                    /**
                     * Creates an OptionalFileMode message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns OptionalFileMode
                     */
                    static fromObject(object: { [k: string]: any }): nri.pkg.api.v1alpha1.OptionalFileMode;

                    /**
                     * Creates a plain object from an OptionalFileMode message. Also converts values to other types if specified.
                     * @param message OptionalFileMode
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: nri.pkg.api.v1alpha1.OptionalFileMode, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this OptionalFileMode to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace OptionalFileMode {

                    /** Properties of an OptionalFileMode. */
                    interface $Properties {

                        /** OptionalFileMode value */
                        value?: (number|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of an OptionalFileMode. */
                    type $Shape = nri.pkg.api.v1alpha1.OptionalFileMode.$Properties;
                }

                /**
                 * Properties of a CompoundFieldOwners.
                 * @deprecated Use nri.pkg.api.v1alpha1.CompoundFieldOwners.$Properties instead.
                 */
                interface ICompoundFieldOwners extends nri.pkg.api.v1alpha1.CompoundFieldOwners.$Properties {
                }

                /** Represents a CompoundFieldOwners. */
                class CompoundFieldOwners {

                    /**
                     * Constructs a new CompoundFieldOwners.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: nri.pkg.api.v1alpha1.CompoundFieldOwners.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** CompoundFieldOwners owners. */
                    owners: { [k: string]: string };

                    /**
                     * Creates a new CompoundFieldOwners instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns CompoundFieldOwners instance
                     */
                    static create(properties: nri.pkg.api.v1alpha1.CompoundFieldOwners.$Shape): nri.pkg.api.v1alpha1.CompoundFieldOwners & nri.pkg.api.v1alpha1.CompoundFieldOwners.$Shape;
                    static create(properties?: nri.pkg.api.v1alpha1.CompoundFieldOwners.$Properties): nri.pkg.api.v1alpha1.CompoundFieldOwners;

                    /**
                     * Encodes the specified CompoundFieldOwners message. Does not implicitly {@link nri.pkg.api.v1alpha1.CompoundFieldOwners.verify|verify} messages.
                     * @param message CompoundFieldOwners message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: nri.pkg.api.v1alpha1.CompoundFieldOwners.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a CompoundFieldOwners message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {nri.pkg.api.v1alpha1.CompoundFieldOwners & nri.pkg.api.v1alpha1.CompoundFieldOwners.$Shape} CompoundFieldOwners
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nri.pkg.api.v1alpha1.CompoundFieldOwners & nri.pkg.api.v1alpha1.CompoundFieldOwners.$Shape;

                    /**
                     * Creates a CompoundFieldOwners message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns CompoundFieldOwners
                     */
                    static fromObject(object: { [k: string]: any }): nri.pkg.api.v1alpha1.CompoundFieldOwners;

                    /**
                     * Creates a plain object from a CompoundFieldOwners message. Also converts values to other types if specified.
                     * @param message CompoundFieldOwners
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: nri.pkg.api.v1alpha1.CompoundFieldOwners, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this CompoundFieldOwners to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace CompoundFieldOwners {

                    /** Properties of a CompoundFieldOwners. */
                    interface $Properties {

                        /** CompoundFieldOwners owners */
                        owners?: ({ [k: string]: string }|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a CompoundFieldOwners. */
                    type $Shape = nri.pkg.api.v1alpha1.CompoundFieldOwners.$Properties;
                }

                /**
                 * Properties of a FieldOwners.
                 * @deprecated Use nri.pkg.api.v1alpha1.FieldOwners.$Properties instead.
                 */
                interface IFieldOwners extends nri.pkg.api.v1alpha1.FieldOwners.$Properties {
                }

                /** Represents a FieldOwners. */
                class FieldOwners {

                    /**
                     * Constructs a new FieldOwners.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: nri.pkg.api.v1alpha1.FieldOwners.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** FieldOwners simple. */
                    simple: { [k: string]: string };

                    /** FieldOwners compound. */
                    compound: { [k: string]: nri.pkg.api.v1alpha1.CompoundFieldOwners.$Properties };

                    /**
                     * Creates a new FieldOwners instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns FieldOwners instance
                     */
                    static create(properties: nri.pkg.api.v1alpha1.FieldOwners.$Shape): nri.pkg.api.v1alpha1.FieldOwners & nri.pkg.api.v1alpha1.FieldOwners.$Shape;
                    static create(properties?: nri.pkg.api.v1alpha1.FieldOwners.$Properties): nri.pkg.api.v1alpha1.FieldOwners;

                    /**
                     * Encodes the specified FieldOwners message. Does not implicitly {@link nri.pkg.api.v1alpha1.FieldOwners.verify|verify} messages.
                     * @param message FieldOwners message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: nri.pkg.api.v1alpha1.FieldOwners.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a FieldOwners message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {nri.pkg.api.v1alpha1.FieldOwners & nri.pkg.api.v1alpha1.FieldOwners.$Shape} FieldOwners
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nri.pkg.api.v1alpha1.FieldOwners & nri.pkg.api.v1alpha1.FieldOwners.$Shape;

                    /**
                     * Creates a FieldOwners message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns FieldOwners
                     */
                    static fromObject(object: { [k: string]: any }): nri.pkg.api.v1alpha1.FieldOwners;

                    /**
                     * Creates a plain object from a FieldOwners message. Also converts values to other types if specified.
                     * @param message FieldOwners
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: nri.pkg.api.v1alpha1.FieldOwners, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this FieldOwners to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace FieldOwners {

                    /** Properties of a FieldOwners. */
                    interface $Properties {

                        /** FieldOwners simple */
                        simple?: ({ [k: string]: string }|null);

                        /** FieldOwners compound */
                        compound?: ({ [k: string]: nri.pkg.api.v1alpha1.CompoundFieldOwners.$Properties }|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a FieldOwners. */
                    type $Shape = nri.pkg.api.v1alpha1.FieldOwners.$Properties;
                }

                /**
                 * Properties of an OwningPlugins.
                 * @deprecated Use nri.pkg.api.v1alpha1.OwningPlugins.$Properties instead.
                 */
                interface IOwningPlugins extends nri.pkg.api.v1alpha1.OwningPlugins.$Properties {
                }

                /** Represents an OwningPlugins. */
                class OwningPlugins {

                    /**
                     * Constructs a new OwningPlugins.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: nri.pkg.api.v1alpha1.OwningPlugins.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** OwningPlugins owners. */
                    owners: { [k: string]: nri.pkg.api.v1alpha1.FieldOwners.$Properties };

                    /**
                     * Creates a new OwningPlugins instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns OwningPlugins instance
                     */
                    static create(properties: nri.pkg.api.v1alpha1.OwningPlugins.$Shape): nri.pkg.api.v1alpha1.OwningPlugins & nri.pkg.api.v1alpha1.OwningPlugins.$Shape;
                    static create(properties?: nri.pkg.api.v1alpha1.OwningPlugins.$Properties): nri.pkg.api.v1alpha1.OwningPlugins;

                    /**
                     * Encodes the specified OwningPlugins message. Does not implicitly {@link nri.pkg.api.v1alpha1.OwningPlugins.verify|verify} messages.
                     * @param message OwningPlugins message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: nri.pkg.api.v1alpha1.OwningPlugins.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes an OwningPlugins message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {nri.pkg.api.v1alpha1.OwningPlugins & nri.pkg.api.v1alpha1.OwningPlugins.$Shape} OwningPlugins
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nri.pkg.api.v1alpha1.OwningPlugins & nri.pkg.api.v1alpha1.OwningPlugins.$Shape;

                    /**
                     * Creates an OwningPlugins message from a plain object. Also converts values to their respective internal types.
                     * @param object Plain object
                     * @returns OwningPlugins
                     */
                    static fromObject(object: { [k: string]: any }): nri.pkg.api.v1alpha1.OwningPlugins;

                    /**
                     * Creates a plain object from an OwningPlugins message. Also converts values to other types if specified.
                     * @param message OwningPlugins
                     * @param [options] Conversion options
                     * @returns Plain object
                     */
                    static toObject(message: nri.pkg.api.v1alpha1.OwningPlugins, options?: $protobuf.IConversionOptions): { [k: string]: any };

                    /**
                     * Converts this OwningPlugins to JSON.
                     * @returns JSON object
                     */
                    toJSON(): { [k: string]: any };
                }

                namespace OwningPlugins {

                    /** Properties of an OwningPlugins. */
                    interface $Properties {

                        /** OwningPlugins owners */
                        owners?: ({ [k: string]: nri.pkg.api.v1alpha1.FieldOwners.$Properties }|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of an OwningPlugins. */
                    type $Shape = nri.pkg.api.v1alpha1.OwningPlugins.$Properties;
                }

                /** Field enum. */
                enum Field {

                    /** None value */
                    None = 0,

                    /** Annotations value */
                    Annotations = 1,

                    /** Mounts value */
                    Mounts = 2,

                    /** OciHooks value */
                    OciHooks = 3,

                    /** Devices value */
                    Devices = 4,

                    /** CdiDevices value */
                    CdiDevices = 5,

                    /** Env value */
                    Env = 6,

                    /** Args value */
                    Args = 7,

                    /** MemLimit value */
                    MemLimit = 8,

                    /** MemReservation value */
                    MemReservation = 9,

                    /** MemSwapLimit value */
                    MemSwapLimit = 10,

                    /** MemKernelLimit value */
                    MemKernelLimit = 11,

                    /** MemTCPLimit value */
                    MemTCPLimit = 12,

                    /** MemSwappiness value */
                    MemSwappiness = 13,

                    /** MemDisableOomKiller value */
                    MemDisableOomKiller = 14,

                    /** MemUseHierarchy value */
                    MemUseHierarchy = 15,

                    /** CPUShares value */
                    CPUShares = 16,

                    /** CPUQuota value */
                    CPUQuota = 17,

                    /** CPUPeriod value */
                    CPUPeriod = 18,

                    /** CPURealtimeRuntime value */
                    CPURealtimeRuntime = 19,

                    /** CPURealtimePeriod value */
                    CPURealtimePeriod = 20,

                    /** CPUSetCPUs value */
                    CPUSetCPUs = 21,

                    /** CPUSetMems value */
                    CPUSetMems = 22,

                    /** PidsLimit value */
                    PidsLimit = 23,

                    /** HugepageLimits value */
                    HugepageLimits = 24,

                    /** BlockioClass value */
                    BlockioClass = 25,

                    /** RdtClass value */
                    RdtClass = 26,

                    /** CgroupsUnified value */
                    CgroupsUnified = 27,

                    /** CgroupsPath value */
                    CgroupsPath = 28,

                    /** OomScoreAdj value */
                    OomScoreAdj = 29,

                    /** Rlimits value */
                    Rlimits = 30,

                    /** IoPriority value */
                    IoPriority = 31,

                    /** SeccompPolicy value */
                    SeccompPolicy = 32,

                    /** Namespace value */
                    Namespace = 33,

                    /** Sysctl value */
                    Sysctl = 34,

                    /** LinuxNetDevices value */
                    LinuxNetDevices = 35,

                    /** LinuxSched value */
                    LinuxSched = 36,

                    /** RdtClosID value */
                    RdtClosID = 37,

                    /** RdtSchemata value */
                    RdtSchemata = 38,

                    /** RdtEnableMonitoring value */
                    RdtEnableMonitoring = 39,

                    /** MemoryPolicy value */
                    MemoryPolicy = 40
                }
            }
        }
    }
}
