import * as $protobuf from "protobufjs/minimal.js";
import Long = require("long");

/** Namespace runtime. */
export namespace runtime {

    /** Namespace v1. */
    namespace v1 {

        /**
         * Properties of a VersionRequest.
         * @deprecated Use runtime.v1.VersionRequest.$Properties instead.
         */
        interface IVersionRequest extends runtime.v1.VersionRequest.$Properties {
        }

        /** Represents a VersionRequest. */
        class VersionRequest {

            /**
             * Constructs a new VersionRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.VersionRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** VersionRequest version. */
            version: string;

            /**
             * Creates a new VersionRequest instance using the specified properties.
             * @param [properties] Properties to set
             * @returns VersionRequest instance
             */
            static create(properties: runtime.v1.VersionRequest.$Shape): runtime.v1.VersionRequest & runtime.v1.VersionRequest.$Shape;
            static create(properties?: runtime.v1.VersionRequest.$Properties): runtime.v1.VersionRequest;

            /**
             * Encodes the specified VersionRequest message. Does not implicitly {@link runtime.v1.VersionRequest.verify|verify} messages.
             * @param message VersionRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.VersionRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a VersionRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.VersionRequest & runtime.v1.VersionRequest.$Shape} VersionRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.VersionRequest & runtime.v1.VersionRequest.$Shape;

            /**
             * Creates a VersionRequest message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns VersionRequest
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.VersionRequest;

            /**
             * Creates a plain object from a VersionRequest message. Also converts values to other types if specified.
             * @param message VersionRequest
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.VersionRequest, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this VersionRequest to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace VersionRequest {

            /** Properties of a VersionRequest. */
            interface $Properties {

                /** VersionRequest version */
                version?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a VersionRequest. */
            type $Shape = runtime.v1.VersionRequest.$Properties;
        }

        /**
         * Properties of a VersionResponse.
         * @deprecated Use runtime.v1.VersionResponse.$Properties instead.
         */
        interface IVersionResponse extends runtime.v1.VersionResponse.$Properties {
        }

        /** Represents a VersionResponse. */
        class VersionResponse {

            /**
             * Constructs a new VersionResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.VersionResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** VersionResponse version. */
            version: string;

            /** VersionResponse runtimeName. */
            runtimeName: string;

            /** VersionResponse runtimeVersion. */
            runtimeVersion: string;

            /** VersionResponse runtimeApiVersion. */
            runtimeApiVersion: string;

            /**
             * Creates a new VersionResponse instance using the specified properties.
             * @param [properties] Properties to set
             * @returns VersionResponse instance
             */
            static create(properties: runtime.v1.VersionResponse.$Shape): runtime.v1.VersionResponse & runtime.v1.VersionResponse.$Shape;
            static create(properties?: runtime.v1.VersionResponse.$Properties): runtime.v1.VersionResponse;

            /**
             * Encodes the specified VersionResponse message. Does not implicitly {@link runtime.v1.VersionResponse.verify|verify} messages.
             * @param message VersionResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.VersionResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a VersionResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.VersionResponse & runtime.v1.VersionResponse.$Shape} VersionResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.VersionResponse & runtime.v1.VersionResponse.$Shape;

            /**
             * Creates a VersionResponse message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns VersionResponse
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.VersionResponse;

            /**
             * Creates a plain object from a VersionResponse message. Also converts values to other types if specified.
             * @param message VersionResponse
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.VersionResponse, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this VersionResponse to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace VersionResponse {

            /** Properties of a VersionResponse. */
            interface $Properties {

                /** VersionResponse version */
                version?: (string|null);

                /** VersionResponse runtimeName */
                runtimeName?: (string|null);

                /** VersionResponse runtimeVersion */
                runtimeVersion?: (string|null);

                /** VersionResponse runtimeApiVersion */
                runtimeApiVersion?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a VersionResponse. */
            type $Shape = runtime.v1.VersionResponse.$Properties;
        }

        /**
         * Properties of a DNSConfig.
         * @deprecated Use runtime.v1.DNSConfig.$Properties instead.
         */
        interface IDNSConfig extends runtime.v1.DNSConfig.$Properties {
        }

        /** Represents a DNSConfig. */
        class DNSConfig {

            /**
             * Constructs a new DNSConfig.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.DNSConfig.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** DNSConfig servers. */
            servers: string[];

            /** DNSConfig searches. */
            searches: string[];

            /** DNSConfig options. */
            options: string[];

            /**
             * Creates a new DNSConfig instance using the specified properties.
             * @param [properties] Properties to set
             * @returns DNSConfig instance
             */
            static create(properties: runtime.v1.DNSConfig.$Shape): runtime.v1.DNSConfig & runtime.v1.DNSConfig.$Shape;
            static create(properties?: runtime.v1.DNSConfig.$Properties): runtime.v1.DNSConfig;

            /**
             * Encodes the specified DNSConfig message. Does not implicitly {@link runtime.v1.DNSConfig.verify|verify} messages.
             * @param message DNSConfig message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.DNSConfig.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a DNSConfig message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.DNSConfig & runtime.v1.DNSConfig.$Shape} DNSConfig
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.DNSConfig & runtime.v1.DNSConfig.$Shape;

            /**
             * Creates a DNSConfig message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns DNSConfig
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.DNSConfig;

            /**
             * Creates a plain object from a DNSConfig message. Also converts values to other types if specified.
             * @param message DNSConfig
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.DNSConfig, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this DNSConfig to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace DNSConfig {

            /** Properties of a DNSConfig. */
            interface $Properties {

                /** DNSConfig servers */
                servers?: (string[]|null);

                /** DNSConfig searches */
                searches?: (string[]|null);

                /** DNSConfig options */
                options?: (string[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a DNSConfig. */
            type $Shape = runtime.v1.DNSConfig.$Properties;
        }

        /** Protocol enum. */
        enum Protocol {

            /** TCP value */
            TCP = 0,

            /** UDP value */
            UDP = 1,

            /** SCTP value */
            SCTP = 2
        }

        /**
         * Properties of a PortMapping.
         * @deprecated Use runtime.v1.PortMapping.$Properties instead.
         */
        interface IPortMapping extends runtime.v1.PortMapping.$Properties {
        }

        /** Represents a PortMapping. */
        class PortMapping {

            /**
             * Constructs a new PortMapping.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.PortMapping.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PortMapping protocol. */
            protocol: runtime.v1.Protocol;

            /** PortMapping containerPort. */
            containerPort: number;

            /** PortMapping hostPort. */
            hostPort: number;

            /** PortMapping hostIp. */
            hostIp: string;

            /**
             * Creates a new PortMapping instance using the specified properties.
             * @param [properties] Properties to set
             * @returns PortMapping instance
             */
            static create(properties: runtime.v1.PortMapping.$Shape): runtime.v1.PortMapping & runtime.v1.PortMapping.$Shape;
            static create(properties?: runtime.v1.PortMapping.$Properties): runtime.v1.PortMapping;

            /**
             * Encodes the specified PortMapping message. Does not implicitly {@link runtime.v1.PortMapping.verify|verify} messages.
             * @param message PortMapping message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.PortMapping.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PortMapping message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.PortMapping & runtime.v1.PortMapping.$Shape} PortMapping
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.PortMapping & runtime.v1.PortMapping.$Shape;

            /**
             * Creates a PortMapping message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns PortMapping
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.PortMapping;

            /**
             * Creates a plain object from a PortMapping message. Also converts values to other types if specified.
             * @param message PortMapping
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.PortMapping, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this PortMapping to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace PortMapping {

            /** Properties of a PortMapping. */
            interface $Properties {

                /** PortMapping protocol */
                protocol?: (runtime.v1.Protocol|null);

                /** PortMapping containerPort */
                containerPort?: (number|null);

                /** PortMapping hostPort */
                hostPort?: (number|null);

                /** PortMapping hostIp */
                hostIp?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PortMapping. */
            type $Shape = runtime.v1.PortMapping.$Properties;
        }

        /** MountPropagation enum. */
        enum MountPropagation {

            /** PROPAGATION_PRIVATE value */
            PROPAGATION_PRIVATE = 0,

            /** PROPAGATION_HOST_TO_CONTAINER value */
            PROPAGATION_HOST_TO_CONTAINER = 1,

            /** PROPAGATION_BIDIRECTIONAL value */
            PROPAGATION_BIDIRECTIONAL = 2
        }

        /**
         * Properties of a Mount.
         * @deprecated Use runtime.v1.Mount.$Properties instead.
         */
        interface IMount extends runtime.v1.Mount.$Properties {
        }

        /** Represents a Mount. */
        class Mount {

            /**
             * Constructs a new Mount.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.Mount.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Mount containerPath. */
            containerPath: string;

            /** Mount hostPath. */
            hostPath: string;

            /** Mount readonly. */
            readonly: boolean;

            /** Mount selinuxRelabel. */
            selinuxRelabel: boolean;

            /** Mount propagation. */
            propagation: runtime.v1.MountPropagation;

            /** Mount uidMappings. */
            uidMappings: runtime.v1.IDMapping.$Properties[];

            /** Mount gidMappings. */
            gidMappings: runtime.v1.IDMapping.$Properties[];

            /** Mount recursiveReadOnly. */
            recursiveReadOnly: boolean;

            /** Mount image. */
            image?: (runtime.v1.ImageSpec.$Properties|null);

            /** Mount imageSubPath. */
            imageSubPath: string;

            /** Mount mountOptions. */
            mountOptions: string[];

            /**
             * Creates a new Mount instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Mount instance
             */
            static create(properties: runtime.v1.Mount.$Shape): runtime.v1.Mount & runtime.v1.Mount.$Shape;
            static create(properties?: runtime.v1.Mount.$Properties): runtime.v1.Mount;

            /**
             * Encodes the specified Mount message. Does not implicitly {@link runtime.v1.Mount.verify|verify} messages.
             * @param message Mount message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.Mount.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Mount message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.Mount & runtime.v1.Mount.$Shape} Mount
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.Mount & runtime.v1.Mount.$Shape;

            /**
             * Creates a Mount message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Mount
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.Mount;

            /**
             * Creates a plain object from a Mount message. Also converts values to other types if specified.
             * @param message Mount
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.Mount, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Mount to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Mount {

            /** Properties of a Mount. */
            interface $Properties {

                /** Mount containerPath */
                containerPath?: (string|null);

                /** Mount hostPath */
                hostPath?: (string|null);

                /** Mount readonly */
                readonly?: (boolean|null);

                /** Mount selinuxRelabel */
                selinuxRelabel?: (boolean|null);

                /** Mount propagation */
                propagation?: (runtime.v1.MountPropagation|null);

                /** Mount uidMappings */
                uidMappings?: (runtime.v1.IDMapping.$Properties[]|null);

                /** Mount gidMappings */
                gidMappings?: (runtime.v1.IDMapping.$Properties[]|null);

                /** Mount recursiveReadOnly */
                recursiveReadOnly?: (boolean|null);

                /** Mount image */
                image?: (runtime.v1.ImageSpec.$Properties|null);

                /** Mount imageSubPath */
                imageSubPath?: (string|null);

                /** Mount mountOptions */
                mountOptions?: (string[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Mount. */
            type $Shape = runtime.v1.Mount.$Properties;
        }

        /**
         * Properties of a IDMapping.
         * @deprecated Use runtime.v1.IDMapping.$Properties instead.
         */
        interface IIDMapping extends runtime.v1.IDMapping.$Properties {
        }

        /** Represents a IDMapping. */
        class IDMapping {

            /**
             * Constructs a new IDMapping.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.IDMapping.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** IDMapping hostId. */
            hostId: number;

            /** IDMapping containerId. */
            containerId: number;

            /** IDMapping length. */
            length: number;

            /**
             * Creates a new IDMapping instance using the specified properties.
             * @param [properties] Properties to set
             * @returns IDMapping instance
             */
            static create(properties: runtime.v1.IDMapping.$Shape): runtime.v1.IDMapping & runtime.v1.IDMapping.$Shape;
            static create(properties?: runtime.v1.IDMapping.$Properties): runtime.v1.IDMapping;

            /**
             * Encodes the specified IDMapping message. Does not implicitly {@link runtime.v1.IDMapping.verify|verify} messages.
             * @param message IDMapping message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.IDMapping.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a IDMapping message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.IDMapping & runtime.v1.IDMapping.$Shape} IDMapping
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.IDMapping & runtime.v1.IDMapping.$Shape;

            /**
             * Creates a IDMapping message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns IDMapping
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.IDMapping;

            /**
             * Creates a plain object from a IDMapping message. Also converts values to other types if specified.
             * @param message IDMapping
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.IDMapping, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this IDMapping to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace IDMapping {

            /** Properties of a IDMapping. */
            interface $Properties {

                /** IDMapping hostId */
                hostId?: (number|null);

                /** IDMapping containerId */
                containerId?: (number|null);

                /** IDMapping length */
                length?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a IDMapping. */
            type $Shape = runtime.v1.IDMapping.$Properties;
        }

        /** NamespaceMode enum. */
        enum NamespaceMode {

            /** POD value */
            POD = 0,

            /** CONTAINER value */
            CONTAINER = 1,

            /** NODE value */
            NODE = 2,

            /** TARGET value */
            TARGET = 3
        }

        /**
         * Properties of a UserNamespace.
         * @deprecated Use runtime.v1.UserNamespace.$Properties instead.
         */
        interface IUserNamespace extends runtime.v1.UserNamespace.$Properties {
        }

        /** Represents a UserNamespace. */
        class UserNamespace {

            /**
             * Constructs a new UserNamespace.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.UserNamespace.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** UserNamespace mode. */
            mode: runtime.v1.NamespaceMode;

            /** UserNamespace uids. */
            uids: runtime.v1.IDMapping.$Properties[];

            /** UserNamespace gids. */
            gids: runtime.v1.IDMapping.$Properties[];

            /**
             * Creates a new UserNamespace instance using the specified properties.
             * @param [properties] Properties to set
             * @returns UserNamespace instance
             */
            static create(properties: runtime.v1.UserNamespace.$Shape): runtime.v1.UserNamespace & runtime.v1.UserNamespace.$Shape;
            static create(properties?: runtime.v1.UserNamespace.$Properties): runtime.v1.UserNamespace;

            /**
             * Encodes the specified UserNamespace message. Does not implicitly {@link runtime.v1.UserNamespace.verify|verify} messages.
             * @param message UserNamespace message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.UserNamespace.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a UserNamespace message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.UserNamespace & runtime.v1.UserNamespace.$Shape} UserNamespace
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.UserNamespace & runtime.v1.UserNamespace.$Shape;

            /**
             * Creates a UserNamespace message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns UserNamespace
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.UserNamespace;

            /**
             * Creates a plain object from a UserNamespace message. Also converts values to other types if specified.
             * @param message UserNamespace
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.UserNamespace, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this UserNamespace to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace UserNamespace {

            /** Properties of a UserNamespace. */
            interface $Properties {

                /** UserNamespace mode */
                mode?: (runtime.v1.NamespaceMode|null);

                /** UserNamespace uids */
                uids?: (runtime.v1.IDMapping.$Properties[]|null);

                /** UserNamespace gids */
                gids?: (runtime.v1.IDMapping.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a UserNamespace. */
            type $Shape = runtime.v1.UserNamespace.$Properties;
        }

        /**
         * Properties of a NamespaceOption.
         * @deprecated Use runtime.v1.NamespaceOption.$Properties instead.
         */
        interface INamespaceOption extends runtime.v1.NamespaceOption.$Properties {
        }

        /** Represents a NamespaceOption. */
        class NamespaceOption {

            /**
             * Constructs a new NamespaceOption.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.NamespaceOption.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** NamespaceOption network. */
            network: runtime.v1.NamespaceMode;

            /** NamespaceOption pid. */
            pid: runtime.v1.NamespaceMode;

            /** NamespaceOption ipc. */
            ipc: runtime.v1.NamespaceMode;

            /** NamespaceOption targetId. */
            targetId: string;

            /** NamespaceOption usernsOptions. */
            usernsOptions?: (runtime.v1.UserNamespace.$Properties|null);

            /**
             * Creates a new NamespaceOption instance using the specified properties.
             * @param [properties] Properties to set
             * @returns NamespaceOption instance
             */
            static create(properties: runtime.v1.NamespaceOption.$Shape): runtime.v1.NamespaceOption & runtime.v1.NamespaceOption.$Shape;
            static create(properties?: runtime.v1.NamespaceOption.$Properties): runtime.v1.NamespaceOption;

            /**
             * Encodes the specified NamespaceOption message. Does not implicitly {@link runtime.v1.NamespaceOption.verify|verify} messages.
             * @param message NamespaceOption message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.NamespaceOption.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a NamespaceOption message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.NamespaceOption & runtime.v1.NamespaceOption.$Shape} NamespaceOption
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.NamespaceOption & runtime.v1.NamespaceOption.$Shape;

            /**
             * Creates a NamespaceOption message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns NamespaceOption
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.NamespaceOption;

            /**
             * Creates a plain object from a NamespaceOption message. Also converts values to other types if specified.
             * @param message NamespaceOption
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.NamespaceOption, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this NamespaceOption to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace NamespaceOption {

            /** Properties of a NamespaceOption. */
            interface $Properties {

                /** NamespaceOption network */
                network?: (runtime.v1.NamespaceMode|null);

                /** NamespaceOption pid */
                pid?: (runtime.v1.NamespaceMode|null);

                /** NamespaceOption ipc */
                ipc?: (runtime.v1.NamespaceMode|null);

                /** NamespaceOption targetId */
                targetId?: (string|null);

                /** NamespaceOption usernsOptions */
                usernsOptions?: (runtime.v1.UserNamespace.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a NamespaceOption. */
            type $Shape = runtime.v1.NamespaceOption.$Properties;
        }

        /** SupplementalGroupsPolicy enum. */
        enum SupplementalGroupsPolicy {

            /** Merge value */
            Merge = 0,

            /** Strict value */
            Strict = 1
        }

        /**
         * Properties of an Int64Value.
         * @deprecated Use runtime.v1.Int64Value.$Properties instead.
         */
        interface IInt64Value extends runtime.v1.Int64Value.$Properties {
        }

        /** Represents an Int64Value. */
        class Int64Value {

            /**
             * Constructs a new Int64Value.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.Int64Value.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Int64Value value. */
            value: Long;

            /**
             * Creates a new Int64Value instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Int64Value instance
             */
            static create(properties: runtime.v1.Int64Value.$Shape): runtime.v1.Int64Value & runtime.v1.Int64Value.$Shape;
            static create(properties?: runtime.v1.Int64Value.$Properties): runtime.v1.Int64Value;

            /**
             * Encodes the specified Int64Value message. Does not implicitly {@link runtime.v1.Int64Value.verify|verify} messages.
             * @param message Int64Value message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.Int64Value.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Int64Value message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.Int64Value & runtime.v1.Int64Value.$Shape} Int64Value
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.Int64Value & runtime.v1.Int64Value.$Shape;

            /**
             * Creates an Int64Value message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Int64Value
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.Int64Value;

            /**
             * Creates a plain object from an Int64Value message. Also converts values to other types if specified.
             * @param message Int64Value
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.Int64Value, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Int64Value to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Int64Value {

            /** Properties of an Int64Value. */
            interface $Properties {

                /** Int64Value value */
                value?: (Long|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Int64Value. */
            type $Shape = runtime.v1.Int64Value.$Properties;
        }

        /**
         * Properties of a LinuxSandboxSecurityContext.
         * @deprecated Use runtime.v1.LinuxSandboxSecurityContext.$Properties instead.
         */
        interface ILinuxSandboxSecurityContext extends runtime.v1.LinuxSandboxSecurityContext.$Properties {
        }

        /** Represents a LinuxSandboxSecurityContext. */
        class LinuxSandboxSecurityContext {

            /**
             * Constructs a new LinuxSandboxSecurityContext.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.LinuxSandboxSecurityContext.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** LinuxSandboxSecurityContext namespaceOptions. */
            namespaceOptions?: (runtime.v1.NamespaceOption.$Properties|null);

            /** LinuxSandboxSecurityContext selinuxOptions. */
            selinuxOptions?: (runtime.v1.SELinuxOption.$Properties|null);

            /** LinuxSandboxSecurityContext runAsUser. */
            runAsUser?: (runtime.v1.Int64Value.$Properties|null);

            /** LinuxSandboxSecurityContext runAsGroup. */
            runAsGroup?: (runtime.v1.Int64Value.$Properties|null);

            /** LinuxSandboxSecurityContext readonlyRootfs. */
            readonlyRootfs: boolean;

            /** LinuxSandboxSecurityContext supplementalGroups. */
            supplementalGroups: Long[];

            /** LinuxSandboxSecurityContext supplementalGroupsPolicy. */
            supplementalGroupsPolicy: runtime.v1.SupplementalGroupsPolicy;

            /** LinuxSandboxSecurityContext privileged. */
            privileged: boolean;

            /** LinuxSandboxSecurityContext seccomp. */
            seccomp?: (runtime.v1.SecurityProfile.$Properties|null);

            /** LinuxSandboxSecurityContext apparmor. */
            apparmor?: (runtime.v1.SecurityProfile.$Properties|null);

            /** LinuxSandboxSecurityContext seccompProfilePath. */
            seccompProfilePath: string;

            /**
             * Creates a new LinuxSandboxSecurityContext instance using the specified properties.
             * @param [properties] Properties to set
             * @returns LinuxSandboxSecurityContext instance
             */
            static create(properties: runtime.v1.LinuxSandboxSecurityContext.$Shape): runtime.v1.LinuxSandboxSecurityContext & runtime.v1.LinuxSandboxSecurityContext.$Shape;
            static create(properties?: runtime.v1.LinuxSandboxSecurityContext.$Properties): runtime.v1.LinuxSandboxSecurityContext;

            /**
             * Encodes the specified LinuxSandboxSecurityContext message. Does not implicitly {@link runtime.v1.LinuxSandboxSecurityContext.verify|verify} messages.
             * @param message LinuxSandboxSecurityContext message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.LinuxSandboxSecurityContext.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a LinuxSandboxSecurityContext message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.LinuxSandboxSecurityContext & runtime.v1.LinuxSandboxSecurityContext.$Shape} LinuxSandboxSecurityContext
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.LinuxSandboxSecurityContext & runtime.v1.LinuxSandboxSecurityContext.$Shape;

            /**
             * Creates a LinuxSandboxSecurityContext message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns LinuxSandboxSecurityContext
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.LinuxSandboxSecurityContext;

            /**
             * Creates a plain object from a LinuxSandboxSecurityContext message. Also converts values to other types if specified.
             * @param message LinuxSandboxSecurityContext
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.LinuxSandboxSecurityContext, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this LinuxSandboxSecurityContext to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace LinuxSandboxSecurityContext {

            /** Properties of a LinuxSandboxSecurityContext. */
            interface $Properties {

                /** LinuxSandboxSecurityContext namespaceOptions */
                namespaceOptions?: (runtime.v1.NamespaceOption.$Properties|null);

                /** LinuxSandboxSecurityContext selinuxOptions */
                selinuxOptions?: (runtime.v1.SELinuxOption.$Properties|null);

                /** LinuxSandboxSecurityContext runAsUser */
                runAsUser?: (runtime.v1.Int64Value.$Properties|null);

                /** LinuxSandboxSecurityContext runAsGroup */
                runAsGroup?: (runtime.v1.Int64Value.$Properties|null);

                /** LinuxSandboxSecurityContext readonlyRootfs */
                readonlyRootfs?: (boolean|null);

                /** LinuxSandboxSecurityContext supplementalGroups */
                supplementalGroups?: (Long[]|null);

                /** LinuxSandboxSecurityContext supplementalGroupsPolicy */
                supplementalGroupsPolicy?: (runtime.v1.SupplementalGroupsPolicy|null);

                /** LinuxSandboxSecurityContext privileged */
                privileged?: (boolean|null);

                /** LinuxSandboxSecurityContext seccomp */
                seccomp?: (runtime.v1.SecurityProfile.$Properties|null);

                /** LinuxSandboxSecurityContext apparmor */
                apparmor?: (runtime.v1.SecurityProfile.$Properties|null);

                /** LinuxSandboxSecurityContext seccompProfilePath */
                seccompProfilePath?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a LinuxSandboxSecurityContext. */
            type $Shape = runtime.v1.LinuxSandboxSecurityContext.$Properties;
        }

        /**
         * Properties of a SecurityProfile.
         * @deprecated Use runtime.v1.SecurityProfile.$Properties instead.
         */
        interface ISecurityProfile extends runtime.v1.SecurityProfile.$Properties {
        }

        /** Represents a SecurityProfile. */
        class SecurityProfile {

            /**
             * Constructs a new SecurityProfile.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.SecurityProfile.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** SecurityProfile profileType. */
            profileType: runtime.v1.SecurityProfile.ProfileType;

            /** SecurityProfile localhostRef. */
            localhostRef: string;

            /**
             * Creates a new SecurityProfile instance using the specified properties.
             * @param [properties] Properties to set
             * @returns SecurityProfile instance
             */
            static create(properties: runtime.v1.SecurityProfile.$Shape): runtime.v1.SecurityProfile & runtime.v1.SecurityProfile.$Shape;
            static create(properties?: runtime.v1.SecurityProfile.$Properties): runtime.v1.SecurityProfile;

            /**
             * Encodes the specified SecurityProfile message. Does not implicitly {@link runtime.v1.SecurityProfile.verify|verify} messages.
             * @param message SecurityProfile message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.SecurityProfile.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a SecurityProfile message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.SecurityProfile & runtime.v1.SecurityProfile.$Shape} SecurityProfile
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.SecurityProfile & runtime.v1.SecurityProfile.$Shape;

            /**
             * Creates a SecurityProfile message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns SecurityProfile
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.SecurityProfile;

            /**
             * Creates a plain object from a SecurityProfile message. Also converts values to other types if specified.
             * @param message SecurityProfile
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.SecurityProfile, options?: $protobuf.IConversionOptions): { [k: string]: any };

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
                profileType?: (runtime.v1.SecurityProfile.ProfileType|null);

                /** SecurityProfile localhostRef */
                localhostRef?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a SecurityProfile. */
            type $Shape = runtime.v1.SecurityProfile.$Properties;

            /** ProfileType enum. */
            enum ProfileType {

                /** RuntimeDefault value */
                RuntimeDefault = 0,

                /** Unconfined value */
                Unconfined = 1,

                /** Localhost value */
                Localhost = 2
            }
        }

        /**
         * Properties of a LinuxPodSandboxConfig.
         * @deprecated Use runtime.v1.LinuxPodSandboxConfig.$Properties instead.
         */
        interface ILinuxPodSandboxConfig extends runtime.v1.LinuxPodSandboxConfig.$Properties {
        }

        /** Represents a LinuxPodSandboxConfig. */
        class LinuxPodSandboxConfig {

            /**
             * Constructs a new LinuxPodSandboxConfig.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.LinuxPodSandboxConfig.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** LinuxPodSandboxConfig cgroupParent. */
            cgroupParent: string;

            /** LinuxPodSandboxConfig securityContext. */
            securityContext?: (runtime.v1.LinuxSandboxSecurityContext.$Properties|null);

            /** LinuxPodSandboxConfig sysctls. */
            sysctls: { [k: string]: string };

            /** LinuxPodSandboxConfig overhead. */
            overhead?: (runtime.v1.LinuxContainerResources.$Properties|null);

            /** LinuxPodSandboxConfig resources. */
            resources?: (runtime.v1.LinuxContainerResources.$Properties|null);

            /**
             * Creates a new LinuxPodSandboxConfig instance using the specified properties.
             * @param [properties] Properties to set
             * @returns LinuxPodSandboxConfig instance
             */
            static create(properties: runtime.v1.LinuxPodSandboxConfig.$Shape): runtime.v1.LinuxPodSandboxConfig & runtime.v1.LinuxPodSandboxConfig.$Shape;
            static create(properties?: runtime.v1.LinuxPodSandboxConfig.$Properties): runtime.v1.LinuxPodSandboxConfig;

            /**
             * Encodes the specified LinuxPodSandboxConfig message. Does not implicitly {@link runtime.v1.LinuxPodSandboxConfig.verify|verify} messages.
             * @param message LinuxPodSandboxConfig message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.LinuxPodSandboxConfig.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a LinuxPodSandboxConfig message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.LinuxPodSandboxConfig & runtime.v1.LinuxPodSandboxConfig.$Shape} LinuxPodSandboxConfig
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.LinuxPodSandboxConfig & runtime.v1.LinuxPodSandboxConfig.$Shape;

            /**
             * Creates a LinuxPodSandboxConfig message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns LinuxPodSandboxConfig
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.LinuxPodSandboxConfig;

            /**
             * Creates a plain object from a LinuxPodSandboxConfig message. Also converts values to other types if specified.
             * @param message LinuxPodSandboxConfig
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.LinuxPodSandboxConfig, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this LinuxPodSandboxConfig to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace LinuxPodSandboxConfig {

            /** Properties of a LinuxPodSandboxConfig. */
            interface $Properties {

                /** LinuxPodSandboxConfig cgroupParent */
                cgroupParent?: (string|null);

                /** LinuxPodSandboxConfig securityContext */
                securityContext?: (runtime.v1.LinuxSandboxSecurityContext.$Properties|null);

                /** LinuxPodSandboxConfig sysctls */
                sysctls?: ({ [k: string]: string }|null);

                /** LinuxPodSandboxConfig overhead */
                overhead?: (runtime.v1.LinuxContainerResources.$Properties|null);

                /** LinuxPodSandboxConfig resources */
                resources?: (runtime.v1.LinuxContainerResources.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a LinuxPodSandboxConfig. */
            type $Shape = runtime.v1.LinuxPodSandboxConfig.$Properties;
        }

        /**
         * Properties of a PodSandboxMetadata.
         * @deprecated Use runtime.v1.PodSandboxMetadata.$Properties instead.
         */
        interface IPodSandboxMetadata extends runtime.v1.PodSandboxMetadata.$Properties {
        }

        /** Represents a PodSandboxMetadata. */
        class PodSandboxMetadata {

            /**
             * Constructs a new PodSandboxMetadata.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.PodSandboxMetadata.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PodSandboxMetadata name. */
            name: string;

            /** PodSandboxMetadata uid. */
            uid: string;

            /** PodSandboxMetadata namespace. */
            namespace: string;

            /** PodSandboxMetadata attempt. */
            attempt: number;

            /**
             * Creates a new PodSandboxMetadata instance using the specified properties.
             * @param [properties] Properties to set
             * @returns PodSandboxMetadata instance
             */
            static create(properties: runtime.v1.PodSandboxMetadata.$Shape): runtime.v1.PodSandboxMetadata & runtime.v1.PodSandboxMetadata.$Shape;
            static create(properties?: runtime.v1.PodSandboxMetadata.$Properties): runtime.v1.PodSandboxMetadata;

            /**
             * Encodes the specified PodSandboxMetadata message. Does not implicitly {@link runtime.v1.PodSandboxMetadata.verify|verify} messages.
             * @param message PodSandboxMetadata message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.PodSandboxMetadata.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PodSandboxMetadata message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.PodSandboxMetadata & runtime.v1.PodSandboxMetadata.$Shape} PodSandboxMetadata
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.PodSandboxMetadata & runtime.v1.PodSandboxMetadata.$Shape;

            /**
             * Creates a PodSandboxMetadata message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns PodSandboxMetadata
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.PodSandboxMetadata;

            /**
             * Creates a plain object from a PodSandboxMetadata message. Also converts values to other types if specified.
             * @param message PodSandboxMetadata
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.PodSandboxMetadata, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this PodSandboxMetadata to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace PodSandboxMetadata {

            /** Properties of a PodSandboxMetadata. */
            interface $Properties {

                /** PodSandboxMetadata name */
                name?: (string|null);

                /** PodSandboxMetadata uid */
                uid?: (string|null);

                /** PodSandboxMetadata namespace */
                namespace?: (string|null);

                /** PodSandboxMetadata attempt */
                attempt?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PodSandboxMetadata. */
            type $Shape = runtime.v1.PodSandboxMetadata.$Properties;
        }

        /**
         * Properties of a PodSandboxConfig.
         * @deprecated Use runtime.v1.PodSandboxConfig.$Properties instead.
         */
        interface IPodSandboxConfig extends runtime.v1.PodSandboxConfig.$Properties {
        }

        /** Represents a PodSandboxConfig. */
        class PodSandboxConfig {

            /**
             * Constructs a new PodSandboxConfig.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.PodSandboxConfig.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PodSandboxConfig metadata. */
            metadata?: (runtime.v1.PodSandboxMetadata.$Properties|null);

            /** PodSandboxConfig hostname. */
            hostname: string;

            /** PodSandboxConfig logDirectory. */
            logDirectory: string;

            /** PodSandboxConfig dnsConfig. */
            dnsConfig?: (runtime.v1.DNSConfig.$Properties|null);

            /** PodSandboxConfig portMappings. */
            portMappings: runtime.v1.PortMapping.$Properties[];

            /** PodSandboxConfig labels. */
            labels: { [k: string]: string };

            /** PodSandboxConfig annotations. */
            annotations: { [k: string]: string };

            /** PodSandboxConfig linux. */
            linux?: (runtime.v1.LinuxPodSandboxConfig.$Properties|null);

            /** PodSandboxConfig windows. */
            windows?: (runtime.v1.WindowsPodSandboxConfig.$Properties|null);

            /**
             * Creates a new PodSandboxConfig instance using the specified properties.
             * @param [properties] Properties to set
             * @returns PodSandboxConfig instance
             */
            static create(properties: runtime.v1.PodSandboxConfig.$Shape): runtime.v1.PodSandboxConfig & runtime.v1.PodSandboxConfig.$Shape;
            static create(properties?: runtime.v1.PodSandboxConfig.$Properties): runtime.v1.PodSandboxConfig;

            /**
             * Encodes the specified PodSandboxConfig message. Does not implicitly {@link runtime.v1.PodSandboxConfig.verify|verify} messages.
             * @param message PodSandboxConfig message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.PodSandboxConfig.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PodSandboxConfig message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.PodSandboxConfig & runtime.v1.PodSandboxConfig.$Shape} PodSandboxConfig
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.PodSandboxConfig & runtime.v1.PodSandboxConfig.$Shape;

            /**
             * Creates a PodSandboxConfig message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns PodSandboxConfig
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.PodSandboxConfig;

            /**
             * Creates a plain object from a PodSandboxConfig message. Also converts values to other types if specified.
             * @param message PodSandboxConfig
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.PodSandboxConfig, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this PodSandboxConfig to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace PodSandboxConfig {

            /** Properties of a PodSandboxConfig. */
            interface $Properties {

                /** PodSandboxConfig metadata */
                metadata?: (runtime.v1.PodSandboxMetadata.$Properties|null);

                /** PodSandboxConfig hostname */
                hostname?: (string|null);

                /** PodSandboxConfig logDirectory */
                logDirectory?: (string|null);

                /** PodSandboxConfig dnsConfig */
                dnsConfig?: (runtime.v1.DNSConfig.$Properties|null);

                /** PodSandboxConfig portMappings */
                portMappings?: (runtime.v1.PortMapping.$Properties[]|null);

                /** PodSandboxConfig labels */
                labels?: ({ [k: string]: string }|null);

                /** PodSandboxConfig annotations */
                annotations?: ({ [k: string]: string }|null);

                /** PodSandboxConfig linux */
                linux?: (runtime.v1.LinuxPodSandboxConfig.$Properties|null);

                /** PodSandboxConfig windows */
                windows?: (runtime.v1.WindowsPodSandboxConfig.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PodSandboxConfig. */
            type $Shape = runtime.v1.PodSandboxConfig.$Properties;
        }

        /**
         * Properties of a RunPodSandboxRequest.
         * @deprecated Use runtime.v1.RunPodSandboxRequest.$Properties instead.
         */
        interface IRunPodSandboxRequest extends runtime.v1.RunPodSandboxRequest.$Properties {
        }

        /** Represents a RunPodSandboxRequest. */
        class RunPodSandboxRequest {

            /**
             * Constructs a new RunPodSandboxRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.RunPodSandboxRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** RunPodSandboxRequest config. */
            config?: (runtime.v1.PodSandboxConfig.$Properties|null);

            /** RunPodSandboxRequest runtimeHandler. */
            runtimeHandler: string;

            /**
             * Creates a new RunPodSandboxRequest instance using the specified properties.
             * @param [properties] Properties to set
             * @returns RunPodSandboxRequest instance
             */
            static create(properties: runtime.v1.RunPodSandboxRequest.$Shape): runtime.v1.RunPodSandboxRequest & runtime.v1.RunPodSandboxRequest.$Shape;
            static create(properties?: runtime.v1.RunPodSandboxRequest.$Properties): runtime.v1.RunPodSandboxRequest;

            /**
             * Encodes the specified RunPodSandboxRequest message. Does not implicitly {@link runtime.v1.RunPodSandboxRequest.verify|verify} messages.
             * @param message RunPodSandboxRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.RunPodSandboxRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RunPodSandboxRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.RunPodSandboxRequest & runtime.v1.RunPodSandboxRequest.$Shape} RunPodSandboxRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.RunPodSandboxRequest & runtime.v1.RunPodSandboxRequest.$Shape;

            /**
             * Creates a RunPodSandboxRequest message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns RunPodSandboxRequest
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.RunPodSandboxRequest;

            /**
             * Creates a plain object from a RunPodSandboxRequest message. Also converts values to other types if specified.
             * @param message RunPodSandboxRequest
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.RunPodSandboxRequest, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this RunPodSandboxRequest to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace RunPodSandboxRequest {

            /** Properties of a RunPodSandboxRequest. */
            interface $Properties {

                /** RunPodSandboxRequest config */
                config?: (runtime.v1.PodSandboxConfig.$Properties|null);

                /** RunPodSandboxRequest runtimeHandler */
                runtimeHandler?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RunPodSandboxRequest. */
            type $Shape = runtime.v1.RunPodSandboxRequest.$Properties;
        }

        /**
         * Properties of a RunPodSandboxResponse.
         * @deprecated Use runtime.v1.RunPodSandboxResponse.$Properties instead.
         */
        interface IRunPodSandboxResponse extends runtime.v1.RunPodSandboxResponse.$Properties {
        }

        /** Represents a RunPodSandboxResponse. */
        class RunPodSandboxResponse {

            /**
             * Constructs a new RunPodSandboxResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.RunPodSandboxResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** RunPodSandboxResponse podSandboxId. */
            podSandboxId: string;

            /**
             * Creates a new RunPodSandboxResponse instance using the specified properties.
             * @param [properties] Properties to set
             * @returns RunPodSandboxResponse instance
             */
            static create(properties: runtime.v1.RunPodSandboxResponse.$Shape): runtime.v1.RunPodSandboxResponse & runtime.v1.RunPodSandboxResponse.$Shape;
            static create(properties?: runtime.v1.RunPodSandboxResponse.$Properties): runtime.v1.RunPodSandboxResponse;

            /**
             * Encodes the specified RunPodSandboxResponse message. Does not implicitly {@link runtime.v1.RunPodSandboxResponse.verify|verify} messages.
             * @param message RunPodSandboxResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.RunPodSandboxResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RunPodSandboxResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.RunPodSandboxResponse & runtime.v1.RunPodSandboxResponse.$Shape} RunPodSandboxResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.RunPodSandboxResponse & runtime.v1.RunPodSandboxResponse.$Shape;

            /**
             * Creates a RunPodSandboxResponse message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns RunPodSandboxResponse
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.RunPodSandboxResponse;

            /**
             * Creates a plain object from a RunPodSandboxResponse message. Also converts values to other types if specified.
             * @param message RunPodSandboxResponse
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.RunPodSandboxResponse, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this RunPodSandboxResponse to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace RunPodSandboxResponse {

            /** Properties of a RunPodSandboxResponse. */
            interface $Properties {

                /** RunPodSandboxResponse podSandboxId */
                podSandboxId?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RunPodSandboxResponse. */
            type $Shape = runtime.v1.RunPodSandboxResponse.$Properties;
        }

        /**
         * Properties of a StopPodSandboxRequest.
         * @deprecated Use runtime.v1.StopPodSandboxRequest.$Properties instead.
         */
        interface IStopPodSandboxRequest extends runtime.v1.StopPodSandboxRequest.$Properties {
        }

        /** Represents a StopPodSandboxRequest. */
        class StopPodSandboxRequest {

            /**
             * Constructs a new StopPodSandboxRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.StopPodSandboxRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** StopPodSandboxRequest podSandboxId. */
            podSandboxId: string;

            /**
             * Creates a new StopPodSandboxRequest instance using the specified properties.
             * @param [properties] Properties to set
             * @returns StopPodSandboxRequest instance
             */
            static create(properties: runtime.v1.StopPodSandboxRequest.$Shape): runtime.v1.StopPodSandboxRequest & runtime.v1.StopPodSandboxRequest.$Shape;
            static create(properties?: runtime.v1.StopPodSandboxRequest.$Properties): runtime.v1.StopPodSandboxRequest;

            /**
             * Encodes the specified StopPodSandboxRequest message. Does not implicitly {@link runtime.v1.StopPodSandboxRequest.verify|verify} messages.
             * @param message StopPodSandboxRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.StopPodSandboxRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a StopPodSandboxRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.StopPodSandboxRequest & runtime.v1.StopPodSandboxRequest.$Shape} StopPodSandboxRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.StopPodSandboxRequest & runtime.v1.StopPodSandboxRequest.$Shape;

            /**
             * Creates a StopPodSandboxRequest message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns StopPodSandboxRequest
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.StopPodSandboxRequest;

            /**
             * Creates a plain object from a StopPodSandboxRequest message. Also converts values to other types if specified.
             * @param message StopPodSandboxRequest
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.StopPodSandboxRequest, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this StopPodSandboxRequest to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace StopPodSandboxRequest {

            /** Properties of a StopPodSandboxRequest. */
            interface $Properties {

                /** StopPodSandboxRequest podSandboxId */
                podSandboxId?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a StopPodSandboxRequest. */
            type $Shape = runtime.v1.StopPodSandboxRequest.$Properties;
        }

        /**
         * Properties of a StopPodSandboxResponse.
         * @deprecated Use runtime.v1.StopPodSandboxResponse.$Properties instead.
         */
        interface IStopPodSandboxResponse extends runtime.v1.StopPodSandboxResponse.$Properties {
        }

        /** Represents a StopPodSandboxResponse. */
        class StopPodSandboxResponse {

            /**
             * Constructs a new StopPodSandboxResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.StopPodSandboxResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /**
             * Creates a new StopPodSandboxResponse instance using the specified properties.
             * @param [properties] Properties to set
             * @returns StopPodSandboxResponse instance
             */
            static create(properties: runtime.v1.StopPodSandboxResponse.$Shape): runtime.v1.StopPodSandboxResponse & runtime.v1.StopPodSandboxResponse.$Shape;
            static create(properties?: runtime.v1.StopPodSandboxResponse.$Properties): runtime.v1.StopPodSandboxResponse;

            /**
             * Encodes the specified StopPodSandboxResponse message. Does not implicitly {@link runtime.v1.StopPodSandboxResponse.verify|verify} messages.
             * @param message StopPodSandboxResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.StopPodSandboxResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a StopPodSandboxResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.StopPodSandboxResponse & runtime.v1.StopPodSandboxResponse.$Shape} StopPodSandboxResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.StopPodSandboxResponse & runtime.v1.StopPodSandboxResponse.$Shape;

            /**
             * Creates a StopPodSandboxResponse message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns StopPodSandboxResponse
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.StopPodSandboxResponse;

            /**
             * Creates a plain object from a StopPodSandboxResponse message. Also converts values to other types if specified.
             * @param message StopPodSandboxResponse
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.StopPodSandboxResponse, options?: $protobuf.IConversionOptions): { [k: string]: any };

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
            type $Shape = runtime.v1.StopPodSandboxResponse.$Properties;
        }

        /**
         * Properties of a RemovePodSandboxRequest.
         * @deprecated Use runtime.v1.RemovePodSandboxRequest.$Properties instead.
         */
        interface IRemovePodSandboxRequest extends runtime.v1.RemovePodSandboxRequest.$Properties {
        }

        /** Represents a RemovePodSandboxRequest. */
        class RemovePodSandboxRequest {

            /**
             * Constructs a new RemovePodSandboxRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.RemovePodSandboxRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** RemovePodSandboxRequest podSandboxId. */
            podSandboxId: string;

            /**
             * Creates a new RemovePodSandboxRequest instance using the specified properties.
             * @param [properties] Properties to set
             * @returns RemovePodSandboxRequest instance
             */
            static create(properties: runtime.v1.RemovePodSandboxRequest.$Shape): runtime.v1.RemovePodSandboxRequest & runtime.v1.RemovePodSandboxRequest.$Shape;
            static create(properties?: runtime.v1.RemovePodSandboxRequest.$Properties): runtime.v1.RemovePodSandboxRequest;

            /**
             * Encodes the specified RemovePodSandboxRequest message. Does not implicitly {@link runtime.v1.RemovePodSandboxRequest.verify|verify} messages.
             * @param message RemovePodSandboxRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.RemovePodSandboxRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RemovePodSandboxRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.RemovePodSandboxRequest & runtime.v1.RemovePodSandboxRequest.$Shape} RemovePodSandboxRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.RemovePodSandboxRequest & runtime.v1.RemovePodSandboxRequest.$Shape;

            /**
             * Creates a RemovePodSandboxRequest message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns RemovePodSandboxRequest
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.RemovePodSandboxRequest;

            /**
             * Creates a plain object from a RemovePodSandboxRequest message. Also converts values to other types if specified.
             * @param message RemovePodSandboxRequest
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.RemovePodSandboxRequest, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this RemovePodSandboxRequest to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace RemovePodSandboxRequest {

            /** Properties of a RemovePodSandboxRequest. */
            interface $Properties {

                /** RemovePodSandboxRequest podSandboxId */
                podSandboxId?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RemovePodSandboxRequest. */
            type $Shape = runtime.v1.RemovePodSandboxRequest.$Properties;
        }

        /**
         * Properties of a RemovePodSandboxResponse.
         * @deprecated Use runtime.v1.RemovePodSandboxResponse.$Properties instead.
         */
        interface IRemovePodSandboxResponse extends runtime.v1.RemovePodSandboxResponse.$Properties {
        }

        /** Represents a RemovePodSandboxResponse. */
        class RemovePodSandboxResponse {

            /**
             * Constructs a new RemovePodSandboxResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.RemovePodSandboxResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /**
             * Creates a new RemovePodSandboxResponse instance using the specified properties.
             * @param [properties] Properties to set
             * @returns RemovePodSandboxResponse instance
             */
            static create(properties: runtime.v1.RemovePodSandboxResponse.$Shape): runtime.v1.RemovePodSandboxResponse & runtime.v1.RemovePodSandboxResponse.$Shape;
            static create(properties?: runtime.v1.RemovePodSandboxResponse.$Properties): runtime.v1.RemovePodSandboxResponse;

            /**
             * Encodes the specified RemovePodSandboxResponse message. Does not implicitly {@link runtime.v1.RemovePodSandboxResponse.verify|verify} messages.
             * @param message RemovePodSandboxResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.RemovePodSandboxResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RemovePodSandboxResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.RemovePodSandboxResponse & runtime.v1.RemovePodSandboxResponse.$Shape} RemovePodSandboxResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.RemovePodSandboxResponse & runtime.v1.RemovePodSandboxResponse.$Shape;

            /**
             * Creates a RemovePodSandboxResponse message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns RemovePodSandboxResponse
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.RemovePodSandboxResponse;

            /**
             * Creates a plain object from a RemovePodSandboxResponse message. Also converts values to other types if specified.
             * @param message RemovePodSandboxResponse
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.RemovePodSandboxResponse, options?: $protobuf.IConversionOptions): { [k: string]: any };

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
            type $Shape = runtime.v1.RemovePodSandboxResponse.$Properties;
        }

        /**
         * Properties of a PodSandboxStatusRequest.
         * @deprecated Use runtime.v1.PodSandboxStatusRequest.$Properties instead.
         */
        interface IPodSandboxStatusRequest extends runtime.v1.PodSandboxStatusRequest.$Properties {
        }

        /** Represents a PodSandboxStatusRequest. */
        class PodSandboxStatusRequest {

            /**
             * Constructs a new PodSandboxStatusRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.PodSandboxStatusRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PodSandboxStatusRequest podSandboxId. */
            podSandboxId: string;

            /** PodSandboxStatusRequest verbose. */
            verbose: boolean;

            /**
             * Creates a new PodSandboxStatusRequest instance using the specified properties.
             * @param [properties] Properties to set
             * @returns PodSandboxStatusRequest instance
             */
            static create(properties: runtime.v1.PodSandboxStatusRequest.$Shape): runtime.v1.PodSandboxStatusRequest & runtime.v1.PodSandboxStatusRequest.$Shape;
            static create(properties?: runtime.v1.PodSandboxStatusRequest.$Properties): runtime.v1.PodSandboxStatusRequest;

            /**
             * Encodes the specified PodSandboxStatusRequest message. Does not implicitly {@link runtime.v1.PodSandboxStatusRequest.verify|verify} messages.
             * @param message PodSandboxStatusRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.PodSandboxStatusRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PodSandboxStatusRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.PodSandboxStatusRequest & runtime.v1.PodSandboxStatusRequest.$Shape} PodSandboxStatusRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.PodSandboxStatusRequest & runtime.v1.PodSandboxStatusRequest.$Shape;

            /**
             * Creates a PodSandboxStatusRequest message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns PodSandboxStatusRequest
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.PodSandboxStatusRequest;

            /**
             * Creates a plain object from a PodSandboxStatusRequest message. Also converts values to other types if specified.
             * @param message PodSandboxStatusRequest
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.PodSandboxStatusRequest, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this PodSandboxStatusRequest to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace PodSandboxStatusRequest {

            /** Properties of a PodSandboxStatusRequest. */
            interface $Properties {

                /** PodSandboxStatusRequest podSandboxId */
                podSandboxId?: (string|null);

                /** PodSandboxStatusRequest verbose */
                verbose?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PodSandboxStatusRequest. */
            type $Shape = runtime.v1.PodSandboxStatusRequest.$Properties;
        }

        /**
         * Properties of a PodIP.
         * @deprecated Use runtime.v1.PodIP.$Properties instead.
         */
        interface IPodIP extends runtime.v1.PodIP.$Properties {
        }

        /** Represents a PodIP. */
        class PodIP {

            /**
             * Constructs a new PodIP.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.PodIP.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PodIP ip. */
            ip: string;

            /**
             * Creates a new PodIP instance using the specified properties.
             * @param [properties] Properties to set
             * @returns PodIP instance
             */
            static create(properties: runtime.v1.PodIP.$Shape): runtime.v1.PodIP & runtime.v1.PodIP.$Shape;
            static create(properties?: runtime.v1.PodIP.$Properties): runtime.v1.PodIP;

            /**
             * Encodes the specified PodIP message. Does not implicitly {@link runtime.v1.PodIP.verify|verify} messages.
             * @param message PodIP message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.PodIP.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PodIP message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.PodIP & runtime.v1.PodIP.$Shape} PodIP
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.PodIP & runtime.v1.PodIP.$Shape;

            /**
             * Creates a PodIP message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns PodIP
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.PodIP;

            /**
             * Creates a plain object from a PodIP message. Also converts values to other types if specified.
             * @param message PodIP
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.PodIP, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this PodIP to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace PodIP {

            /** Properties of a PodIP. */
            interface $Properties {

                /** PodIP ip */
                ip?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PodIP. */
            type $Shape = runtime.v1.PodIP.$Properties;
        }

        /**
         * Properties of a PodSandboxNetworkStatus.
         * @deprecated Use runtime.v1.PodSandboxNetworkStatus.$Properties instead.
         */
        interface IPodSandboxNetworkStatus extends runtime.v1.PodSandboxNetworkStatus.$Properties {
        }

        /** Represents a PodSandboxNetworkStatus. */
        class PodSandboxNetworkStatus {

            /**
             * Constructs a new PodSandboxNetworkStatus.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.PodSandboxNetworkStatus.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PodSandboxNetworkStatus ip. */
            ip: string;

            /** PodSandboxNetworkStatus additionalIps. */
            additionalIps: runtime.v1.PodIP.$Properties[];

            /**
             * Creates a new PodSandboxNetworkStatus instance using the specified properties.
             * @param [properties] Properties to set
             * @returns PodSandboxNetworkStatus instance
             */
            static create(properties: runtime.v1.PodSandboxNetworkStatus.$Shape): runtime.v1.PodSandboxNetworkStatus & runtime.v1.PodSandboxNetworkStatus.$Shape;
            static create(properties?: runtime.v1.PodSandboxNetworkStatus.$Properties): runtime.v1.PodSandboxNetworkStatus;

            /**
             * Encodes the specified PodSandboxNetworkStatus message. Does not implicitly {@link runtime.v1.PodSandboxNetworkStatus.verify|verify} messages.
             * @param message PodSandboxNetworkStatus message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.PodSandboxNetworkStatus.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PodSandboxNetworkStatus message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.PodSandboxNetworkStatus & runtime.v1.PodSandboxNetworkStatus.$Shape} PodSandboxNetworkStatus
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.PodSandboxNetworkStatus & runtime.v1.PodSandboxNetworkStatus.$Shape;

            /**
             * Creates a PodSandboxNetworkStatus message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns PodSandboxNetworkStatus
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.PodSandboxNetworkStatus;

            /**
             * Creates a plain object from a PodSandboxNetworkStatus message. Also converts values to other types if specified.
             * @param message PodSandboxNetworkStatus
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.PodSandboxNetworkStatus, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this PodSandboxNetworkStatus to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace PodSandboxNetworkStatus {

            /** Properties of a PodSandboxNetworkStatus. */
            interface $Properties {

                /** PodSandboxNetworkStatus ip */
                ip?: (string|null);

                /** PodSandboxNetworkStatus additionalIps */
                additionalIps?: (runtime.v1.PodIP.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PodSandboxNetworkStatus. */
            type $Shape = runtime.v1.PodSandboxNetworkStatus.$Properties;
        }

        /**
         * Properties of a Namespace.
         * @deprecated Use runtime.v1.Namespace.$Properties instead.
         */
        interface INamespace extends runtime.v1.Namespace.$Properties {
        }

        /** Represents a Namespace. */
        class Namespace {

            /**
             * Constructs a new Namespace.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.Namespace.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Namespace options. */
            options?: (runtime.v1.NamespaceOption.$Properties|null);

            /**
             * Creates a new Namespace instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Namespace instance
             */
            static create(properties: runtime.v1.Namespace.$Shape): runtime.v1.Namespace & runtime.v1.Namespace.$Shape;
            static create(properties?: runtime.v1.Namespace.$Properties): runtime.v1.Namespace;

            /**
             * Encodes the specified Namespace message. Does not implicitly {@link runtime.v1.Namespace.verify|verify} messages.
             * @param message Namespace message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.Namespace.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Namespace message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.Namespace & runtime.v1.Namespace.$Shape} Namespace
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.Namespace & runtime.v1.Namespace.$Shape;

            /**
             * Creates a Namespace message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Namespace
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.Namespace;

            /**
             * Creates a plain object from a Namespace message. Also converts values to other types if specified.
             * @param message Namespace
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.Namespace, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Namespace to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Namespace {

            /** Properties of a Namespace. */
            interface $Properties {

                /** Namespace options */
                options?: (runtime.v1.NamespaceOption.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Namespace. */
            type $Shape = runtime.v1.Namespace.$Properties;
        }

        /**
         * Properties of a LinuxPodSandboxStatus.
         * @deprecated Use runtime.v1.LinuxPodSandboxStatus.$Properties instead.
         */
        interface ILinuxPodSandboxStatus extends runtime.v1.LinuxPodSandboxStatus.$Properties {
        }

        /** Represents a LinuxPodSandboxStatus. */
        class LinuxPodSandboxStatus {

            /**
             * Constructs a new LinuxPodSandboxStatus.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.LinuxPodSandboxStatus.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** LinuxPodSandboxStatus namespaces. */
            namespaces?: (runtime.v1.Namespace.$Properties|null);

            /**
             * Creates a new LinuxPodSandboxStatus instance using the specified properties.
             * @param [properties] Properties to set
             * @returns LinuxPodSandboxStatus instance
             */
            static create(properties: runtime.v1.LinuxPodSandboxStatus.$Shape): runtime.v1.LinuxPodSandboxStatus & runtime.v1.LinuxPodSandboxStatus.$Shape;
            static create(properties?: runtime.v1.LinuxPodSandboxStatus.$Properties): runtime.v1.LinuxPodSandboxStatus;

            /**
             * Encodes the specified LinuxPodSandboxStatus message. Does not implicitly {@link runtime.v1.LinuxPodSandboxStatus.verify|verify} messages.
             * @param message LinuxPodSandboxStatus message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.LinuxPodSandboxStatus.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a LinuxPodSandboxStatus message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.LinuxPodSandboxStatus & runtime.v1.LinuxPodSandboxStatus.$Shape} LinuxPodSandboxStatus
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.LinuxPodSandboxStatus & runtime.v1.LinuxPodSandboxStatus.$Shape;

            /**
             * Creates a LinuxPodSandboxStatus message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns LinuxPodSandboxStatus
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.LinuxPodSandboxStatus;

            /**
             * Creates a plain object from a LinuxPodSandboxStatus message. Also converts values to other types if specified.
             * @param message LinuxPodSandboxStatus
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.LinuxPodSandboxStatus, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this LinuxPodSandboxStatus to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace LinuxPodSandboxStatus {

            /** Properties of a LinuxPodSandboxStatus. */
            interface $Properties {

                /** LinuxPodSandboxStatus namespaces */
                namespaces?: (runtime.v1.Namespace.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a LinuxPodSandboxStatus. */
            type $Shape = runtime.v1.LinuxPodSandboxStatus.$Properties;
        }

        /** PodSandboxState enum. */
        enum PodSandboxState {

            /** SANDBOX_READY value */
            SANDBOX_READY = 0,

            /** SANDBOX_NOTREADY value */
            SANDBOX_NOTREADY = 1
        }

        /**
         * Properties of a PodSandboxStatus.
         * @deprecated Use runtime.v1.PodSandboxStatus.$Properties instead.
         */
        interface IPodSandboxStatus extends runtime.v1.PodSandboxStatus.$Properties {
        }

        /** Represents a PodSandboxStatus. */
        class PodSandboxStatus {

            /**
             * Constructs a new PodSandboxStatus.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.PodSandboxStatus.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PodSandboxStatus id. */
            id: string;

            /** PodSandboxStatus metadata. */
            metadata?: (runtime.v1.PodSandboxMetadata.$Properties|null);

            /** PodSandboxStatus state. */
            state: runtime.v1.PodSandboxState;

            /** PodSandboxStatus createdAt. */
            createdAt: Long;

            /** PodSandboxStatus network. */
            network?: (runtime.v1.PodSandboxNetworkStatus.$Properties|null);

            /** PodSandboxStatus linux. */
            linux?: (runtime.v1.LinuxPodSandboxStatus.$Properties|null);

            /** PodSandboxStatus labels. */
            labels: { [k: string]: string };

            /** PodSandboxStatus annotations. */
            annotations: { [k: string]: string };

            /** PodSandboxStatus runtimeHandler. */
            runtimeHandler: string;

            /**
             * Creates a new PodSandboxStatus instance using the specified properties.
             * @param [properties] Properties to set
             * @returns PodSandboxStatus instance
             */
            static create(properties: runtime.v1.PodSandboxStatus.$Shape): runtime.v1.PodSandboxStatus & runtime.v1.PodSandboxStatus.$Shape;
            static create(properties?: runtime.v1.PodSandboxStatus.$Properties): runtime.v1.PodSandboxStatus;

            /**
             * Encodes the specified PodSandboxStatus message. Does not implicitly {@link runtime.v1.PodSandboxStatus.verify|verify} messages.
             * @param message PodSandboxStatus message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.PodSandboxStatus.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PodSandboxStatus message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.PodSandboxStatus & runtime.v1.PodSandboxStatus.$Shape} PodSandboxStatus
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.PodSandboxStatus & runtime.v1.PodSandboxStatus.$Shape;

            /**
             * Creates a PodSandboxStatus message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns PodSandboxStatus
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.PodSandboxStatus;

            /**
             * Creates a plain object from a PodSandboxStatus message. Also converts values to other types if specified.
             * @param message PodSandboxStatus
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.PodSandboxStatus, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this PodSandboxStatus to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace PodSandboxStatus {

            /** Properties of a PodSandboxStatus. */
            interface $Properties {

                /** PodSandboxStatus id */
                id?: (string|null);

                /** PodSandboxStatus metadata */
                metadata?: (runtime.v1.PodSandboxMetadata.$Properties|null);

                /** PodSandboxStatus state */
                state?: (runtime.v1.PodSandboxState|null);

                /** PodSandboxStatus createdAt */
                createdAt?: (Long|null);

                /** PodSandboxStatus network */
                network?: (runtime.v1.PodSandboxNetworkStatus.$Properties|null);

                /** PodSandboxStatus linux */
                linux?: (runtime.v1.LinuxPodSandboxStatus.$Properties|null);

                /** PodSandboxStatus labels */
                labels?: ({ [k: string]: string }|null);

                /** PodSandboxStatus annotations */
                annotations?: ({ [k: string]: string }|null);

                /** PodSandboxStatus runtimeHandler */
                runtimeHandler?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PodSandboxStatus. */
            type $Shape = runtime.v1.PodSandboxStatus.$Properties;
        }

        /**
         * Properties of a PodSandboxStatusResponse.
         * @deprecated Use runtime.v1.PodSandboxStatusResponse.$Properties instead.
         */
        interface IPodSandboxStatusResponse extends runtime.v1.PodSandboxStatusResponse.$Properties {
        }

        /** Represents a PodSandboxStatusResponse. */
        class PodSandboxStatusResponse {

            /**
             * Constructs a new PodSandboxStatusResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.PodSandboxStatusResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PodSandboxStatusResponse status. */
            status?: (runtime.v1.PodSandboxStatus.$Properties|null);

            /** PodSandboxStatusResponse info. */
            info: { [k: string]: string };

            /** PodSandboxStatusResponse containersStatuses. */
            containersStatuses: runtime.v1.ContainerStatus.$Properties[];

            /** PodSandboxStatusResponse timestamp. */
            timestamp: Long;

            /**
             * Creates a new PodSandboxStatusResponse instance using the specified properties.
             * @param [properties] Properties to set
             * @returns PodSandboxStatusResponse instance
             */
            static create(properties: runtime.v1.PodSandboxStatusResponse.$Shape): runtime.v1.PodSandboxStatusResponse & runtime.v1.PodSandboxStatusResponse.$Shape;
            static create(properties?: runtime.v1.PodSandboxStatusResponse.$Properties): runtime.v1.PodSandboxStatusResponse;

            /**
             * Encodes the specified PodSandboxStatusResponse message. Does not implicitly {@link runtime.v1.PodSandboxStatusResponse.verify|verify} messages.
             * @param message PodSandboxStatusResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.PodSandboxStatusResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PodSandboxStatusResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.PodSandboxStatusResponse & runtime.v1.PodSandboxStatusResponse.$Shape} PodSandboxStatusResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.PodSandboxStatusResponse & runtime.v1.PodSandboxStatusResponse.$Shape;

            /**
             * Creates a PodSandboxStatusResponse message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns PodSandboxStatusResponse
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.PodSandboxStatusResponse;

            /**
             * Creates a plain object from a PodSandboxStatusResponse message. Also converts values to other types if specified.
             * @param message PodSandboxStatusResponse
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.PodSandboxStatusResponse, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this PodSandboxStatusResponse to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace PodSandboxStatusResponse {

            /** Properties of a PodSandboxStatusResponse. */
            interface $Properties {

                /** PodSandboxStatusResponse status */
                status?: (runtime.v1.PodSandboxStatus.$Properties|null);

                /** PodSandboxStatusResponse info */
                info?: ({ [k: string]: string }|null);

                /** PodSandboxStatusResponse containersStatuses */
                containersStatuses?: (runtime.v1.ContainerStatus.$Properties[]|null);

                /** PodSandboxStatusResponse timestamp */
                timestamp?: (Long|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PodSandboxStatusResponse. */
            type $Shape = runtime.v1.PodSandboxStatusResponse.$Properties;
        }

        /**
         * Properties of a PodSandboxStateValue.
         * @deprecated Use runtime.v1.PodSandboxStateValue.$Properties instead.
         */
        interface IPodSandboxStateValue extends runtime.v1.PodSandboxStateValue.$Properties {
        }

        /** Represents a PodSandboxStateValue. */
        class PodSandboxStateValue {

            /**
             * Constructs a new PodSandboxStateValue.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.PodSandboxStateValue.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PodSandboxStateValue state. */
            state: runtime.v1.PodSandboxState;

            /**
             * Creates a new PodSandboxStateValue instance using the specified properties.
             * @param [properties] Properties to set
             * @returns PodSandboxStateValue instance
             */
            static create(properties: runtime.v1.PodSandboxStateValue.$Shape): runtime.v1.PodSandboxStateValue & runtime.v1.PodSandboxStateValue.$Shape;
            static create(properties?: runtime.v1.PodSandboxStateValue.$Properties): runtime.v1.PodSandboxStateValue;

            /**
             * Encodes the specified PodSandboxStateValue message. Does not implicitly {@link runtime.v1.PodSandboxStateValue.verify|verify} messages.
             * @param message PodSandboxStateValue message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.PodSandboxStateValue.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PodSandboxStateValue message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.PodSandboxStateValue & runtime.v1.PodSandboxStateValue.$Shape} PodSandboxStateValue
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.PodSandboxStateValue & runtime.v1.PodSandboxStateValue.$Shape;

            /**
             * Creates a PodSandboxStateValue message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns PodSandboxStateValue
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.PodSandboxStateValue;

            /**
             * Creates a plain object from a PodSandboxStateValue message. Also converts values to other types if specified.
             * @param message PodSandboxStateValue
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.PodSandboxStateValue, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this PodSandboxStateValue to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace PodSandboxStateValue {

            /** Properties of a PodSandboxStateValue. */
            interface $Properties {

                /** PodSandboxStateValue state */
                state?: (runtime.v1.PodSandboxState|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PodSandboxStateValue. */
            type $Shape = runtime.v1.PodSandboxStateValue.$Properties;
        }

        /**
         * Properties of a PodSandboxFilter.
         * @deprecated Use runtime.v1.PodSandboxFilter.$Properties instead.
         */
        interface IPodSandboxFilter extends runtime.v1.PodSandboxFilter.$Properties {
        }

        /** Represents a PodSandboxFilter. */
        class PodSandboxFilter {

            /**
             * Constructs a new PodSandboxFilter.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.PodSandboxFilter.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PodSandboxFilter id. */
            id: string;

            /** PodSandboxFilter state. */
            state?: (runtime.v1.PodSandboxStateValue.$Properties|null);

            /** PodSandboxFilter labelSelector. */
            labelSelector: { [k: string]: string };

            /**
             * Creates a new PodSandboxFilter instance using the specified properties.
             * @param [properties] Properties to set
             * @returns PodSandboxFilter instance
             */
            static create(properties: runtime.v1.PodSandboxFilter.$Shape): runtime.v1.PodSandboxFilter & runtime.v1.PodSandboxFilter.$Shape;
            static create(properties?: runtime.v1.PodSandboxFilter.$Properties): runtime.v1.PodSandboxFilter;

            /**
             * Encodes the specified PodSandboxFilter message. Does not implicitly {@link runtime.v1.PodSandboxFilter.verify|verify} messages.
             * @param message PodSandboxFilter message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.PodSandboxFilter.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PodSandboxFilter message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.PodSandboxFilter & runtime.v1.PodSandboxFilter.$Shape} PodSandboxFilter
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.PodSandboxFilter & runtime.v1.PodSandboxFilter.$Shape;

            /**
             * Creates a PodSandboxFilter message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns PodSandboxFilter
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.PodSandboxFilter;

            /**
             * Creates a plain object from a PodSandboxFilter message. Also converts values to other types if specified.
             * @param message PodSandboxFilter
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.PodSandboxFilter, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this PodSandboxFilter to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace PodSandboxFilter {

            /** Properties of a PodSandboxFilter. */
            interface $Properties {

                /** PodSandboxFilter id */
                id?: (string|null);

                /** PodSandboxFilter state */
                state?: (runtime.v1.PodSandboxStateValue.$Properties|null);

                /** PodSandboxFilter labelSelector */
                labelSelector?: ({ [k: string]: string }|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PodSandboxFilter. */
            type $Shape = runtime.v1.PodSandboxFilter.$Properties;
        }

        /**
         * Properties of a ListPodSandboxRequest.
         * @deprecated Use runtime.v1.ListPodSandboxRequest.$Properties instead.
         */
        interface IListPodSandboxRequest extends runtime.v1.ListPodSandboxRequest.$Properties {
        }

        /** Represents a ListPodSandboxRequest. */
        class ListPodSandboxRequest {

            /**
             * Constructs a new ListPodSandboxRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.ListPodSandboxRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ListPodSandboxRequest filter. */
            filter?: (runtime.v1.PodSandboxFilter.$Properties|null);

            /**
             * Creates a new ListPodSandboxRequest instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ListPodSandboxRequest instance
             */
            static create(properties: runtime.v1.ListPodSandboxRequest.$Shape): runtime.v1.ListPodSandboxRequest & runtime.v1.ListPodSandboxRequest.$Shape;
            static create(properties?: runtime.v1.ListPodSandboxRequest.$Properties): runtime.v1.ListPodSandboxRequest;

            /**
             * Encodes the specified ListPodSandboxRequest message. Does not implicitly {@link runtime.v1.ListPodSandboxRequest.verify|verify} messages.
             * @param message ListPodSandboxRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.ListPodSandboxRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ListPodSandboxRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.ListPodSandboxRequest & runtime.v1.ListPodSandboxRequest.$Shape} ListPodSandboxRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.ListPodSandboxRequest & runtime.v1.ListPodSandboxRequest.$Shape;

            /**
             * Creates a ListPodSandboxRequest message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ListPodSandboxRequest
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.ListPodSandboxRequest;

            /**
             * Creates a plain object from a ListPodSandboxRequest message. Also converts values to other types if specified.
             * @param message ListPodSandboxRequest
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.ListPodSandboxRequest, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ListPodSandboxRequest to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace ListPodSandboxRequest {

            /** Properties of a ListPodSandboxRequest. */
            interface $Properties {

                /** ListPodSandboxRequest filter */
                filter?: (runtime.v1.PodSandboxFilter.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ListPodSandboxRequest. */
            type $Shape = runtime.v1.ListPodSandboxRequest.$Properties;
        }

        /**
         * Properties of a PodSandbox.
         * @deprecated Use runtime.v1.PodSandbox.$Properties instead.
         */
        interface IPodSandbox extends runtime.v1.PodSandbox.$Properties {
        }

        /** Represents a PodSandbox. */
        class PodSandbox {

            /**
             * Constructs a new PodSandbox.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.PodSandbox.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PodSandbox id. */
            id: string;

            /** PodSandbox metadata. */
            metadata?: (runtime.v1.PodSandboxMetadata.$Properties|null);

            /** PodSandbox state. */
            state: runtime.v1.PodSandboxState;

            /** PodSandbox createdAt. */
            createdAt: Long;

            /** PodSandbox labels. */
            labels: { [k: string]: string };

            /** PodSandbox annotations. */
            annotations: { [k: string]: string };

            /** PodSandbox runtimeHandler. */
            runtimeHandler: string;

            /**
             * Creates a new PodSandbox instance using the specified properties.
             * @param [properties] Properties to set
             * @returns PodSandbox instance
             */
            static create(properties: runtime.v1.PodSandbox.$Shape): runtime.v1.PodSandbox & runtime.v1.PodSandbox.$Shape;
            static create(properties?: runtime.v1.PodSandbox.$Properties): runtime.v1.PodSandbox;

            /**
             * Encodes the specified PodSandbox message. Does not implicitly {@link runtime.v1.PodSandbox.verify|verify} messages.
             * @param message PodSandbox message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.PodSandbox.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PodSandbox message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.PodSandbox & runtime.v1.PodSandbox.$Shape} PodSandbox
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.PodSandbox & runtime.v1.PodSandbox.$Shape;

            /**
             * Creates a PodSandbox message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns PodSandbox
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.PodSandbox;

            /**
             * Creates a plain object from a PodSandbox message. Also converts values to other types if specified.
             * @param message PodSandbox
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.PodSandbox, options?: $protobuf.IConversionOptions): { [k: string]: any };

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

                /** PodSandbox metadata */
                metadata?: (runtime.v1.PodSandboxMetadata.$Properties|null);

                /** PodSandbox state */
                state?: (runtime.v1.PodSandboxState|null);

                /** PodSandbox createdAt */
                createdAt?: (Long|null);

                /** PodSandbox labels */
                labels?: ({ [k: string]: string }|null);

                /** PodSandbox annotations */
                annotations?: ({ [k: string]: string }|null);

                /** PodSandbox runtimeHandler */
                runtimeHandler?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PodSandbox. */
            type $Shape = runtime.v1.PodSandbox.$Properties;
        }

        /**
         * Properties of a ListPodSandboxResponse.
         * @deprecated Use runtime.v1.ListPodSandboxResponse.$Properties instead.
         */
        interface IListPodSandboxResponse extends runtime.v1.ListPodSandboxResponse.$Properties {
        }

        /** Represents a ListPodSandboxResponse. */
        class ListPodSandboxResponse {

            /**
             * Constructs a new ListPodSandboxResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.ListPodSandboxResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ListPodSandboxResponse items. */
            items: runtime.v1.PodSandbox.$Properties[];

            /**
             * Creates a new ListPodSandboxResponse instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ListPodSandboxResponse instance
             */
            static create(properties: runtime.v1.ListPodSandboxResponse.$Shape): runtime.v1.ListPodSandboxResponse & runtime.v1.ListPodSandboxResponse.$Shape;
            static create(properties?: runtime.v1.ListPodSandboxResponse.$Properties): runtime.v1.ListPodSandboxResponse;

            /**
             * Encodes the specified ListPodSandboxResponse message. Does not implicitly {@link runtime.v1.ListPodSandboxResponse.verify|verify} messages.
             * @param message ListPodSandboxResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.ListPodSandboxResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ListPodSandboxResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.ListPodSandboxResponse & runtime.v1.ListPodSandboxResponse.$Shape} ListPodSandboxResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.ListPodSandboxResponse & runtime.v1.ListPodSandboxResponse.$Shape;

            /**
             * Creates a ListPodSandboxResponse message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ListPodSandboxResponse
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.ListPodSandboxResponse;

            /**
             * Creates a plain object from a ListPodSandboxResponse message. Also converts values to other types if specified.
             * @param message ListPodSandboxResponse
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.ListPodSandboxResponse, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ListPodSandboxResponse to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace ListPodSandboxResponse {

            /** Properties of a ListPodSandboxResponse. */
            interface $Properties {

                /** ListPodSandboxResponse items */
                items?: (runtime.v1.PodSandbox.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ListPodSandboxResponse. */
            type $Shape = runtime.v1.ListPodSandboxResponse.$Properties;
        }

        /**
         * Properties of a StreamPodSandboxesRequest.
         * @deprecated Use runtime.v1.StreamPodSandboxesRequest.$Properties instead.
         */
        interface IStreamPodSandboxesRequest extends runtime.v1.StreamPodSandboxesRequest.$Properties {
        }

        /** Represents a StreamPodSandboxesRequest. */
        class StreamPodSandboxesRequest {

            /**
             * Constructs a new StreamPodSandboxesRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.StreamPodSandboxesRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** StreamPodSandboxesRequest filter. */
            filter?: (runtime.v1.PodSandboxFilter.$Properties|null);

            /**
             * Creates a new StreamPodSandboxesRequest instance using the specified properties.
             * @param [properties] Properties to set
             * @returns StreamPodSandboxesRequest instance
             */
            static create(properties: runtime.v1.StreamPodSandboxesRequest.$Shape): runtime.v1.StreamPodSandboxesRequest & runtime.v1.StreamPodSandboxesRequest.$Shape;
            static create(properties?: runtime.v1.StreamPodSandboxesRequest.$Properties): runtime.v1.StreamPodSandboxesRequest;

            /**
             * Encodes the specified StreamPodSandboxesRequest message. Does not implicitly {@link runtime.v1.StreamPodSandboxesRequest.verify|verify} messages.
             * @param message StreamPodSandboxesRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.StreamPodSandboxesRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a StreamPodSandboxesRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.StreamPodSandboxesRequest & runtime.v1.StreamPodSandboxesRequest.$Shape} StreamPodSandboxesRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.StreamPodSandboxesRequest & runtime.v1.StreamPodSandboxesRequest.$Shape;

            /**
             * Creates a StreamPodSandboxesRequest message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns StreamPodSandboxesRequest
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.StreamPodSandboxesRequest;

            /**
             * Creates a plain object from a StreamPodSandboxesRequest message. Also converts values to other types if specified.
             * @param message StreamPodSandboxesRequest
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.StreamPodSandboxesRequest, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this StreamPodSandboxesRequest to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace StreamPodSandboxesRequest {

            /** Properties of a StreamPodSandboxesRequest. */
            interface $Properties {

                /** StreamPodSandboxesRequest filter */
                filter?: (runtime.v1.PodSandboxFilter.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a StreamPodSandboxesRequest. */
            type $Shape = runtime.v1.StreamPodSandboxesRequest.$Properties;
        }

        /**
         * Properties of a StreamPodSandboxesResponse.
         * @deprecated Use runtime.v1.StreamPodSandboxesResponse.$Properties instead.
         */
        interface IStreamPodSandboxesResponse extends runtime.v1.StreamPodSandboxesResponse.$Properties {
        }

        /** Represents a StreamPodSandboxesResponse. */
        class StreamPodSandboxesResponse {

            /**
             * Constructs a new StreamPodSandboxesResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.StreamPodSandboxesResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** StreamPodSandboxesResponse podSandboxes. */
            podSandboxes: runtime.v1.PodSandbox.$Properties[];

            /**
             * Creates a new StreamPodSandboxesResponse instance using the specified properties.
             * @param [properties] Properties to set
             * @returns StreamPodSandboxesResponse instance
             */
            static create(properties: runtime.v1.StreamPodSandboxesResponse.$Shape): runtime.v1.StreamPodSandboxesResponse & runtime.v1.StreamPodSandboxesResponse.$Shape;
            static create(properties?: runtime.v1.StreamPodSandboxesResponse.$Properties): runtime.v1.StreamPodSandboxesResponse;

            /**
             * Encodes the specified StreamPodSandboxesResponse message. Does not implicitly {@link runtime.v1.StreamPodSandboxesResponse.verify|verify} messages.
             * @param message StreamPodSandboxesResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.StreamPodSandboxesResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a StreamPodSandboxesResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.StreamPodSandboxesResponse & runtime.v1.StreamPodSandboxesResponse.$Shape} StreamPodSandboxesResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.StreamPodSandboxesResponse & runtime.v1.StreamPodSandboxesResponse.$Shape;

            /**
             * Creates a StreamPodSandboxesResponse message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns StreamPodSandboxesResponse
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.StreamPodSandboxesResponse;

            /**
             * Creates a plain object from a StreamPodSandboxesResponse message. Also converts values to other types if specified.
             * @param message StreamPodSandboxesResponse
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.StreamPodSandboxesResponse, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this StreamPodSandboxesResponse to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace StreamPodSandboxesResponse {

            /** Properties of a StreamPodSandboxesResponse. */
            interface $Properties {

                /** StreamPodSandboxesResponse podSandboxes */
                podSandboxes?: (runtime.v1.PodSandbox.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a StreamPodSandboxesResponse. */
            type $Shape = runtime.v1.StreamPodSandboxesResponse.$Properties;
        }

        /**
         * Properties of a PodSandboxStatsRequest.
         * @deprecated Use runtime.v1.PodSandboxStatsRequest.$Properties instead.
         */
        interface IPodSandboxStatsRequest extends runtime.v1.PodSandboxStatsRequest.$Properties {
        }

        /** Represents a PodSandboxStatsRequest. */
        class PodSandboxStatsRequest {

            /**
             * Constructs a new PodSandboxStatsRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.PodSandboxStatsRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PodSandboxStatsRequest podSandboxId. */
            podSandboxId: string;

            /**
             * Creates a new PodSandboxStatsRequest instance using the specified properties.
             * @param [properties] Properties to set
             * @returns PodSandboxStatsRequest instance
             */
            static create(properties: runtime.v1.PodSandboxStatsRequest.$Shape): runtime.v1.PodSandboxStatsRequest & runtime.v1.PodSandboxStatsRequest.$Shape;
            static create(properties?: runtime.v1.PodSandboxStatsRequest.$Properties): runtime.v1.PodSandboxStatsRequest;

            /**
             * Encodes the specified PodSandboxStatsRequest message. Does not implicitly {@link runtime.v1.PodSandboxStatsRequest.verify|verify} messages.
             * @param message PodSandboxStatsRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.PodSandboxStatsRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PodSandboxStatsRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.PodSandboxStatsRequest & runtime.v1.PodSandboxStatsRequest.$Shape} PodSandboxStatsRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.PodSandboxStatsRequest & runtime.v1.PodSandboxStatsRequest.$Shape;

            /**
             * Creates a PodSandboxStatsRequest message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns PodSandboxStatsRequest
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.PodSandboxStatsRequest;

            /**
             * Creates a plain object from a PodSandboxStatsRequest message. Also converts values to other types if specified.
             * @param message PodSandboxStatsRequest
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.PodSandboxStatsRequest, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this PodSandboxStatsRequest to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace PodSandboxStatsRequest {

            /** Properties of a PodSandboxStatsRequest. */
            interface $Properties {

                /** PodSandboxStatsRequest podSandboxId */
                podSandboxId?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PodSandboxStatsRequest. */
            type $Shape = runtime.v1.PodSandboxStatsRequest.$Properties;
        }

        /**
         * Properties of a PodSandboxStatsResponse.
         * @deprecated Use runtime.v1.PodSandboxStatsResponse.$Properties instead.
         */
        interface IPodSandboxStatsResponse extends runtime.v1.PodSandboxStatsResponse.$Properties {
        }

        /** Represents a PodSandboxStatsResponse. */
        class PodSandboxStatsResponse {

            /**
             * Constructs a new PodSandboxStatsResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.PodSandboxStatsResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PodSandboxStatsResponse stats. */
            stats?: (runtime.v1.PodSandboxStats.$Properties|null);

            /**
             * Creates a new PodSandboxStatsResponse instance using the specified properties.
             * @param [properties] Properties to set
             * @returns PodSandboxStatsResponse instance
             */
            static create(properties: runtime.v1.PodSandboxStatsResponse.$Shape): runtime.v1.PodSandboxStatsResponse & runtime.v1.PodSandboxStatsResponse.$Shape;
            static create(properties?: runtime.v1.PodSandboxStatsResponse.$Properties): runtime.v1.PodSandboxStatsResponse;

            /**
             * Encodes the specified PodSandboxStatsResponse message. Does not implicitly {@link runtime.v1.PodSandboxStatsResponse.verify|verify} messages.
             * @param message PodSandboxStatsResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.PodSandboxStatsResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PodSandboxStatsResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.PodSandboxStatsResponse & runtime.v1.PodSandboxStatsResponse.$Shape} PodSandboxStatsResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.PodSandboxStatsResponse & runtime.v1.PodSandboxStatsResponse.$Shape;

            /**
             * Creates a PodSandboxStatsResponse message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns PodSandboxStatsResponse
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.PodSandboxStatsResponse;

            /**
             * Creates a plain object from a PodSandboxStatsResponse message. Also converts values to other types if specified.
             * @param message PodSandboxStatsResponse
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.PodSandboxStatsResponse, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this PodSandboxStatsResponse to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace PodSandboxStatsResponse {

            /** Properties of a PodSandboxStatsResponse. */
            interface $Properties {

                /** PodSandboxStatsResponse stats */
                stats?: (runtime.v1.PodSandboxStats.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PodSandboxStatsResponse. */
            type $Shape = runtime.v1.PodSandboxStatsResponse.$Properties;
        }

        /**
         * Properties of a PodSandboxStatsFilter.
         * @deprecated Use runtime.v1.PodSandboxStatsFilter.$Properties instead.
         */
        interface IPodSandboxStatsFilter extends runtime.v1.PodSandboxStatsFilter.$Properties {
        }

        /** Represents a PodSandboxStatsFilter. */
        class PodSandboxStatsFilter {

            /**
             * Constructs a new PodSandboxStatsFilter.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.PodSandboxStatsFilter.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PodSandboxStatsFilter id. */
            id: string;

            /** PodSandboxStatsFilter labelSelector. */
            labelSelector: { [k: string]: string };

            /**
             * Creates a new PodSandboxStatsFilter instance using the specified properties.
             * @param [properties] Properties to set
             * @returns PodSandboxStatsFilter instance
             */
            static create(properties: runtime.v1.PodSandboxStatsFilter.$Shape): runtime.v1.PodSandboxStatsFilter & runtime.v1.PodSandboxStatsFilter.$Shape;
            static create(properties?: runtime.v1.PodSandboxStatsFilter.$Properties): runtime.v1.PodSandboxStatsFilter;

            /**
             * Encodes the specified PodSandboxStatsFilter message. Does not implicitly {@link runtime.v1.PodSandboxStatsFilter.verify|verify} messages.
             * @param message PodSandboxStatsFilter message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.PodSandboxStatsFilter.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PodSandboxStatsFilter message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.PodSandboxStatsFilter & runtime.v1.PodSandboxStatsFilter.$Shape} PodSandboxStatsFilter
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.PodSandboxStatsFilter & runtime.v1.PodSandboxStatsFilter.$Shape;

            /**
             * Creates a PodSandboxStatsFilter message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns PodSandboxStatsFilter
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.PodSandboxStatsFilter;

            /**
             * Creates a plain object from a PodSandboxStatsFilter message. Also converts values to other types if specified.
             * @param message PodSandboxStatsFilter
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.PodSandboxStatsFilter, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this PodSandboxStatsFilter to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace PodSandboxStatsFilter {

            /** Properties of a PodSandboxStatsFilter. */
            interface $Properties {

                /** PodSandboxStatsFilter id */
                id?: (string|null);

                /** PodSandboxStatsFilter labelSelector */
                labelSelector?: ({ [k: string]: string }|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PodSandboxStatsFilter. */
            type $Shape = runtime.v1.PodSandboxStatsFilter.$Properties;
        }

        /**
         * Properties of a ListPodSandboxStatsRequest.
         * @deprecated Use runtime.v1.ListPodSandboxStatsRequest.$Properties instead.
         */
        interface IListPodSandboxStatsRequest extends runtime.v1.ListPodSandboxStatsRequest.$Properties {
        }

        /** Represents a ListPodSandboxStatsRequest. */
        class ListPodSandboxStatsRequest {

            /**
             * Constructs a new ListPodSandboxStatsRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.ListPodSandboxStatsRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ListPodSandboxStatsRequest filter. */
            filter?: (runtime.v1.PodSandboxStatsFilter.$Properties|null);

            /**
             * Creates a new ListPodSandboxStatsRequest instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ListPodSandboxStatsRequest instance
             */
            static create(properties: runtime.v1.ListPodSandboxStatsRequest.$Shape): runtime.v1.ListPodSandboxStatsRequest & runtime.v1.ListPodSandboxStatsRequest.$Shape;
            static create(properties?: runtime.v1.ListPodSandboxStatsRequest.$Properties): runtime.v1.ListPodSandboxStatsRequest;

            /**
             * Encodes the specified ListPodSandboxStatsRequest message. Does not implicitly {@link runtime.v1.ListPodSandboxStatsRequest.verify|verify} messages.
             * @param message ListPodSandboxStatsRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.ListPodSandboxStatsRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ListPodSandboxStatsRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.ListPodSandboxStatsRequest & runtime.v1.ListPodSandboxStatsRequest.$Shape} ListPodSandboxStatsRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.ListPodSandboxStatsRequest & runtime.v1.ListPodSandboxStatsRequest.$Shape;

            /**
             * Creates a ListPodSandboxStatsRequest message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ListPodSandboxStatsRequest
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.ListPodSandboxStatsRequest;

            /**
             * Creates a plain object from a ListPodSandboxStatsRequest message. Also converts values to other types if specified.
             * @param message ListPodSandboxStatsRequest
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.ListPodSandboxStatsRequest, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ListPodSandboxStatsRequest to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace ListPodSandboxStatsRequest {

            /** Properties of a ListPodSandboxStatsRequest. */
            interface $Properties {

                /** ListPodSandboxStatsRequest filter */
                filter?: (runtime.v1.PodSandboxStatsFilter.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ListPodSandboxStatsRequest. */
            type $Shape = runtime.v1.ListPodSandboxStatsRequest.$Properties;
        }

        /**
         * Properties of a ListPodSandboxStatsResponse.
         * @deprecated Use runtime.v1.ListPodSandboxStatsResponse.$Properties instead.
         */
        interface IListPodSandboxStatsResponse extends runtime.v1.ListPodSandboxStatsResponse.$Properties {
        }

        /** Represents a ListPodSandboxStatsResponse. */
        class ListPodSandboxStatsResponse {

            /**
             * Constructs a new ListPodSandboxStatsResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.ListPodSandboxStatsResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ListPodSandboxStatsResponse stats. */
            stats: runtime.v1.PodSandboxStats.$Properties[];

            /**
             * Creates a new ListPodSandboxStatsResponse instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ListPodSandboxStatsResponse instance
             */
            static create(properties: runtime.v1.ListPodSandboxStatsResponse.$Shape): runtime.v1.ListPodSandboxStatsResponse & runtime.v1.ListPodSandboxStatsResponse.$Shape;
            static create(properties?: runtime.v1.ListPodSandboxStatsResponse.$Properties): runtime.v1.ListPodSandboxStatsResponse;

            /**
             * Encodes the specified ListPodSandboxStatsResponse message. Does not implicitly {@link runtime.v1.ListPodSandboxStatsResponse.verify|verify} messages.
             * @param message ListPodSandboxStatsResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.ListPodSandboxStatsResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ListPodSandboxStatsResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.ListPodSandboxStatsResponse & runtime.v1.ListPodSandboxStatsResponse.$Shape} ListPodSandboxStatsResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.ListPodSandboxStatsResponse & runtime.v1.ListPodSandboxStatsResponse.$Shape;

            /**
             * Creates a ListPodSandboxStatsResponse message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ListPodSandboxStatsResponse
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.ListPodSandboxStatsResponse;

            /**
             * Creates a plain object from a ListPodSandboxStatsResponse message. Also converts values to other types if specified.
             * @param message ListPodSandboxStatsResponse
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.ListPodSandboxStatsResponse, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ListPodSandboxStatsResponse to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace ListPodSandboxStatsResponse {

            /** Properties of a ListPodSandboxStatsResponse. */
            interface $Properties {

                /** ListPodSandboxStatsResponse stats */
                stats?: (runtime.v1.PodSandboxStats.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ListPodSandboxStatsResponse. */
            type $Shape = runtime.v1.ListPodSandboxStatsResponse.$Properties;
        }

        /**
         * Properties of a StreamPodSandboxStatsRequest.
         * @deprecated Use runtime.v1.StreamPodSandboxStatsRequest.$Properties instead.
         */
        interface IStreamPodSandboxStatsRequest extends runtime.v1.StreamPodSandboxStatsRequest.$Properties {
        }

        /** Represents a StreamPodSandboxStatsRequest. */
        class StreamPodSandboxStatsRequest {

            /**
             * Constructs a new StreamPodSandboxStatsRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.StreamPodSandboxStatsRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** StreamPodSandboxStatsRequest filter. */
            filter?: (runtime.v1.PodSandboxStatsFilter.$Properties|null);

            /**
             * Creates a new StreamPodSandboxStatsRequest instance using the specified properties.
             * @param [properties] Properties to set
             * @returns StreamPodSandboxStatsRequest instance
             */
            static create(properties: runtime.v1.StreamPodSandboxStatsRequest.$Shape): runtime.v1.StreamPodSandboxStatsRequest & runtime.v1.StreamPodSandboxStatsRequest.$Shape;
            static create(properties?: runtime.v1.StreamPodSandboxStatsRequest.$Properties): runtime.v1.StreamPodSandboxStatsRequest;

            /**
             * Encodes the specified StreamPodSandboxStatsRequest message. Does not implicitly {@link runtime.v1.StreamPodSandboxStatsRequest.verify|verify} messages.
             * @param message StreamPodSandboxStatsRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.StreamPodSandboxStatsRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a StreamPodSandboxStatsRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.StreamPodSandboxStatsRequest & runtime.v1.StreamPodSandboxStatsRequest.$Shape} StreamPodSandboxStatsRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.StreamPodSandboxStatsRequest & runtime.v1.StreamPodSandboxStatsRequest.$Shape;

            /**
             * Creates a StreamPodSandboxStatsRequest message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns StreamPodSandboxStatsRequest
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.StreamPodSandboxStatsRequest;

            /**
             * Creates a plain object from a StreamPodSandboxStatsRequest message. Also converts values to other types if specified.
             * @param message StreamPodSandboxStatsRequest
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.StreamPodSandboxStatsRequest, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this StreamPodSandboxStatsRequest to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace StreamPodSandboxStatsRequest {

            /** Properties of a StreamPodSandboxStatsRequest. */
            interface $Properties {

                /** StreamPodSandboxStatsRequest filter */
                filter?: (runtime.v1.PodSandboxStatsFilter.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a StreamPodSandboxStatsRequest. */
            type $Shape = runtime.v1.StreamPodSandboxStatsRequest.$Properties;
        }

        /**
         * Properties of a StreamPodSandboxStatsResponse.
         * @deprecated Use runtime.v1.StreamPodSandboxStatsResponse.$Properties instead.
         */
        interface IStreamPodSandboxStatsResponse extends runtime.v1.StreamPodSandboxStatsResponse.$Properties {
        }

        /** Represents a StreamPodSandboxStatsResponse. */
        class StreamPodSandboxStatsResponse {

            /**
             * Constructs a new StreamPodSandboxStatsResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.StreamPodSandboxStatsResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** StreamPodSandboxStatsResponse podSandboxStats. */
            podSandboxStats: runtime.v1.PodSandboxStats.$Properties[];

            /**
             * Creates a new StreamPodSandboxStatsResponse instance using the specified properties.
             * @param [properties] Properties to set
             * @returns StreamPodSandboxStatsResponse instance
             */
            static create(properties: runtime.v1.StreamPodSandboxStatsResponse.$Shape): runtime.v1.StreamPodSandboxStatsResponse & runtime.v1.StreamPodSandboxStatsResponse.$Shape;
            static create(properties?: runtime.v1.StreamPodSandboxStatsResponse.$Properties): runtime.v1.StreamPodSandboxStatsResponse;

            /**
             * Encodes the specified StreamPodSandboxStatsResponse message. Does not implicitly {@link runtime.v1.StreamPodSandboxStatsResponse.verify|verify} messages.
             * @param message StreamPodSandboxStatsResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.StreamPodSandboxStatsResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a StreamPodSandboxStatsResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.StreamPodSandboxStatsResponse & runtime.v1.StreamPodSandboxStatsResponse.$Shape} StreamPodSandboxStatsResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.StreamPodSandboxStatsResponse & runtime.v1.StreamPodSandboxStatsResponse.$Shape;

            /**
             * Creates a StreamPodSandboxStatsResponse message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns StreamPodSandboxStatsResponse
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.StreamPodSandboxStatsResponse;

            /**
             * Creates a plain object from a StreamPodSandboxStatsResponse message. Also converts values to other types if specified.
             * @param message StreamPodSandboxStatsResponse
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.StreamPodSandboxStatsResponse, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this StreamPodSandboxStatsResponse to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace StreamPodSandboxStatsResponse {

            /** Properties of a StreamPodSandboxStatsResponse. */
            interface $Properties {

                /** StreamPodSandboxStatsResponse podSandboxStats */
                podSandboxStats?: (runtime.v1.PodSandboxStats.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a StreamPodSandboxStatsResponse. */
            type $Shape = runtime.v1.StreamPodSandboxStatsResponse.$Properties;
        }

        /**
         * Properties of a PodSandboxAttributes.
         * @deprecated Use runtime.v1.PodSandboxAttributes.$Properties instead.
         */
        interface IPodSandboxAttributes extends runtime.v1.PodSandboxAttributes.$Properties {
        }

        /** Represents a PodSandboxAttributes. */
        class PodSandboxAttributes {

            /**
             * Constructs a new PodSandboxAttributes.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.PodSandboxAttributes.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PodSandboxAttributes id. */
            id: string;

            /** PodSandboxAttributes metadata. */
            metadata?: (runtime.v1.PodSandboxMetadata.$Properties|null);

            /** PodSandboxAttributes labels. */
            labels: { [k: string]: string };

            /** PodSandboxAttributes annotations. */
            annotations: { [k: string]: string };

            /**
             * Creates a new PodSandboxAttributes instance using the specified properties.
             * @param [properties] Properties to set
             * @returns PodSandboxAttributes instance
             */
            static create(properties: runtime.v1.PodSandboxAttributes.$Shape): runtime.v1.PodSandboxAttributes & runtime.v1.PodSandboxAttributes.$Shape;
            static create(properties?: runtime.v1.PodSandboxAttributes.$Properties): runtime.v1.PodSandboxAttributes;

            /**
             * Encodes the specified PodSandboxAttributes message. Does not implicitly {@link runtime.v1.PodSandboxAttributes.verify|verify} messages.
             * @param message PodSandboxAttributes message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.PodSandboxAttributes.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PodSandboxAttributes message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.PodSandboxAttributes & runtime.v1.PodSandboxAttributes.$Shape} PodSandboxAttributes
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.PodSandboxAttributes & runtime.v1.PodSandboxAttributes.$Shape;

            /**
             * Creates a PodSandboxAttributes message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns PodSandboxAttributes
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.PodSandboxAttributes;

            /**
             * Creates a plain object from a PodSandboxAttributes message. Also converts values to other types if specified.
             * @param message PodSandboxAttributes
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.PodSandboxAttributes, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this PodSandboxAttributes to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace PodSandboxAttributes {

            /** Properties of a PodSandboxAttributes. */
            interface $Properties {

                /** PodSandboxAttributes id */
                id?: (string|null);

                /** PodSandboxAttributes metadata */
                metadata?: (runtime.v1.PodSandboxMetadata.$Properties|null);

                /** PodSandboxAttributes labels */
                labels?: ({ [k: string]: string }|null);

                /** PodSandboxAttributes annotations */
                annotations?: ({ [k: string]: string }|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PodSandboxAttributes. */
            type $Shape = runtime.v1.PodSandboxAttributes.$Properties;
        }

        /**
         * Properties of a PodSandboxStats.
         * @deprecated Use runtime.v1.PodSandboxStats.$Properties instead.
         */
        interface IPodSandboxStats extends runtime.v1.PodSandboxStats.$Properties {
        }

        /** Represents a PodSandboxStats. */
        class PodSandboxStats {

            /**
             * Constructs a new PodSandboxStats.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.PodSandboxStats.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PodSandboxStats attributes. */
            attributes?: (runtime.v1.PodSandboxAttributes.$Properties|null);

            /** PodSandboxStats linux. */
            linux?: (runtime.v1.LinuxPodSandboxStats.$Properties|null);

            /** PodSandboxStats windows. */
            windows?: (runtime.v1.WindowsPodSandboxStats.$Properties|null);

            /**
             * Creates a new PodSandboxStats instance using the specified properties.
             * @param [properties] Properties to set
             * @returns PodSandboxStats instance
             */
            static create(properties: runtime.v1.PodSandboxStats.$Shape): runtime.v1.PodSandboxStats & runtime.v1.PodSandboxStats.$Shape;
            static create(properties?: runtime.v1.PodSandboxStats.$Properties): runtime.v1.PodSandboxStats;

            /**
             * Encodes the specified PodSandboxStats message. Does not implicitly {@link runtime.v1.PodSandboxStats.verify|verify} messages.
             * @param message PodSandboxStats message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.PodSandboxStats.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PodSandboxStats message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.PodSandboxStats & runtime.v1.PodSandboxStats.$Shape} PodSandboxStats
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.PodSandboxStats & runtime.v1.PodSandboxStats.$Shape;

            /**
             * Creates a PodSandboxStats message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns PodSandboxStats
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.PodSandboxStats;

            /**
             * Creates a plain object from a PodSandboxStats message. Also converts values to other types if specified.
             * @param message PodSandboxStats
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.PodSandboxStats, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this PodSandboxStats to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace PodSandboxStats {

            /** Properties of a PodSandboxStats. */
            interface $Properties {

                /** PodSandboxStats attributes */
                attributes?: (runtime.v1.PodSandboxAttributes.$Properties|null);

                /** PodSandboxStats linux */
                linux?: (runtime.v1.LinuxPodSandboxStats.$Properties|null);

                /** PodSandboxStats windows */
                windows?: (runtime.v1.WindowsPodSandboxStats.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PodSandboxStats. */
            type $Shape = runtime.v1.PodSandboxStats.$Properties;
        }

        /**
         * Properties of a LinuxPodSandboxStats.
         * @deprecated Use runtime.v1.LinuxPodSandboxStats.$Properties instead.
         */
        interface ILinuxPodSandboxStats extends runtime.v1.LinuxPodSandboxStats.$Properties {
        }

        /** Represents a LinuxPodSandboxStats. */
        class LinuxPodSandboxStats {

            /**
             * Constructs a new LinuxPodSandboxStats.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.LinuxPodSandboxStats.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** LinuxPodSandboxStats cpu. */
            cpu?: (runtime.v1.CpuUsage.$Properties|null);

            /** LinuxPodSandboxStats memory. */
            memory?: (runtime.v1.MemoryUsage.$Properties|null);

            /** LinuxPodSandboxStats network. */
            network?: (runtime.v1.NetworkUsage.$Properties|null);

            /** LinuxPodSandboxStats process. */
            process?: (runtime.v1.ProcessUsage.$Properties|null);

            /** LinuxPodSandboxStats containers. */
            containers: runtime.v1.ContainerStats.$Properties[];

            /** LinuxPodSandboxStats io. */
            io?: (runtime.v1.IoUsage.$Properties|null);

            /**
             * Creates a new LinuxPodSandboxStats instance using the specified properties.
             * @param [properties] Properties to set
             * @returns LinuxPodSandboxStats instance
             */
            static create(properties: runtime.v1.LinuxPodSandboxStats.$Shape): runtime.v1.LinuxPodSandboxStats & runtime.v1.LinuxPodSandboxStats.$Shape;
            static create(properties?: runtime.v1.LinuxPodSandboxStats.$Properties): runtime.v1.LinuxPodSandboxStats;

            /**
             * Encodes the specified LinuxPodSandboxStats message. Does not implicitly {@link runtime.v1.LinuxPodSandboxStats.verify|verify} messages.
             * @param message LinuxPodSandboxStats message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.LinuxPodSandboxStats.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a LinuxPodSandboxStats message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.LinuxPodSandboxStats & runtime.v1.LinuxPodSandboxStats.$Shape} LinuxPodSandboxStats
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.LinuxPodSandboxStats & runtime.v1.LinuxPodSandboxStats.$Shape;

            /**
             * Creates a LinuxPodSandboxStats message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns LinuxPodSandboxStats
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.LinuxPodSandboxStats;

            /**
             * Creates a plain object from a LinuxPodSandboxStats message. Also converts values to other types if specified.
             * @param message LinuxPodSandboxStats
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.LinuxPodSandboxStats, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this LinuxPodSandboxStats to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace LinuxPodSandboxStats {

            /** Properties of a LinuxPodSandboxStats. */
            interface $Properties {

                /** LinuxPodSandboxStats cpu */
                cpu?: (runtime.v1.CpuUsage.$Properties|null);

                /** LinuxPodSandboxStats memory */
                memory?: (runtime.v1.MemoryUsage.$Properties|null);

                /** LinuxPodSandboxStats network */
                network?: (runtime.v1.NetworkUsage.$Properties|null);

                /** LinuxPodSandboxStats process */
                process?: (runtime.v1.ProcessUsage.$Properties|null);

                /** LinuxPodSandboxStats containers */
                containers?: (runtime.v1.ContainerStats.$Properties[]|null);

                /** LinuxPodSandboxStats io */
                io?: (runtime.v1.IoUsage.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a LinuxPodSandboxStats. */
            type $Shape = runtime.v1.LinuxPodSandboxStats.$Properties;
        }

        /**
         * Properties of a WindowsPodSandboxStats.
         * @deprecated Use runtime.v1.WindowsPodSandboxStats.$Properties instead.
         */
        interface IWindowsPodSandboxStats extends runtime.v1.WindowsPodSandboxStats.$Properties {
        }

        /** Represents a WindowsPodSandboxStats. */
        class WindowsPodSandboxStats {

            /**
             * Constructs a new WindowsPodSandboxStats.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.WindowsPodSandboxStats.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** WindowsPodSandboxStats cpu. */
            cpu?: (runtime.v1.WindowsCpuUsage.$Properties|null);

            /** WindowsPodSandboxStats memory. */
            memory?: (runtime.v1.WindowsMemoryUsage.$Properties|null);

            /** WindowsPodSandboxStats network. */
            network?: (runtime.v1.WindowsNetworkUsage.$Properties|null);

            /** WindowsPodSandboxStats process. */
            process?: (runtime.v1.WindowsProcessUsage.$Properties|null);

            /** WindowsPodSandboxStats containers. */
            containers: runtime.v1.WindowsContainerStats.$Properties[];

            /**
             * Creates a new WindowsPodSandboxStats instance using the specified properties.
             * @param [properties] Properties to set
             * @returns WindowsPodSandboxStats instance
             */
            static create(properties: runtime.v1.WindowsPodSandboxStats.$Shape): runtime.v1.WindowsPodSandboxStats & runtime.v1.WindowsPodSandboxStats.$Shape;
            static create(properties?: runtime.v1.WindowsPodSandboxStats.$Properties): runtime.v1.WindowsPodSandboxStats;

            /**
             * Encodes the specified WindowsPodSandboxStats message. Does not implicitly {@link runtime.v1.WindowsPodSandboxStats.verify|verify} messages.
             * @param message WindowsPodSandboxStats message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.WindowsPodSandboxStats.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a WindowsPodSandboxStats message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.WindowsPodSandboxStats & runtime.v1.WindowsPodSandboxStats.$Shape} WindowsPodSandboxStats
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.WindowsPodSandboxStats & runtime.v1.WindowsPodSandboxStats.$Shape;

            /**
             * Creates a WindowsPodSandboxStats message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns WindowsPodSandboxStats
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.WindowsPodSandboxStats;

            /**
             * Creates a plain object from a WindowsPodSandboxStats message. Also converts values to other types if specified.
             * @param message WindowsPodSandboxStats
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.WindowsPodSandboxStats, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this WindowsPodSandboxStats to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace WindowsPodSandboxStats {

            /** Properties of a WindowsPodSandboxStats. */
            interface $Properties {

                /** WindowsPodSandboxStats cpu */
                cpu?: (runtime.v1.WindowsCpuUsage.$Properties|null);

                /** WindowsPodSandboxStats memory */
                memory?: (runtime.v1.WindowsMemoryUsage.$Properties|null);

                /** WindowsPodSandboxStats network */
                network?: (runtime.v1.WindowsNetworkUsage.$Properties|null);

                /** WindowsPodSandboxStats process */
                process?: (runtime.v1.WindowsProcessUsage.$Properties|null);

                /** WindowsPodSandboxStats containers */
                containers?: (runtime.v1.WindowsContainerStats.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a WindowsPodSandboxStats. */
            type $Shape = runtime.v1.WindowsPodSandboxStats.$Properties;
        }

        /**
         * Properties of a NetworkUsage.
         * @deprecated Use runtime.v1.NetworkUsage.$Properties instead.
         */
        interface INetworkUsage extends runtime.v1.NetworkUsage.$Properties {
        }

        /** Represents a NetworkUsage. */
        class NetworkUsage {

            /**
             * Constructs a new NetworkUsage.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.NetworkUsage.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** NetworkUsage timestamp. */
            timestamp: Long;

            /** NetworkUsage defaultInterface. */
            defaultInterface?: (runtime.v1.NetworkInterfaceUsage.$Properties|null);

            /** NetworkUsage interfaces. */
            interfaces: runtime.v1.NetworkInterfaceUsage.$Properties[];

            /**
             * Creates a new NetworkUsage instance using the specified properties.
             * @param [properties] Properties to set
             * @returns NetworkUsage instance
             */
            static create(properties: runtime.v1.NetworkUsage.$Shape): runtime.v1.NetworkUsage & runtime.v1.NetworkUsage.$Shape;
            static create(properties?: runtime.v1.NetworkUsage.$Properties): runtime.v1.NetworkUsage;

            /**
             * Encodes the specified NetworkUsage message. Does not implicitly {@link runtime.v1.NetworkUsage.verify|verify} messages.
             * @param message NetworkUsage message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.NetworkUsage.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a NetworkUsage message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.NetworkUsage & runtime.v1.NetworkUsage.$Shape} NetworkUsage
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.NetworkUsage & runtime.v1.NetworkUsage.$Shape;

            /**
             * Creates a NetworkUsage message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns NetworkUsage
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.NetworkUsage;

            /**
             * Creates a plain object from a NetworkUsage message. Also converts values to other types if specified.
             * @param message NetworkUsage
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.NetworkUsage, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this NetworkUsage to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace NetworkUsage {

            /** Properties of a NetworkUsage. */
            interface $Properties {

                /** NetworkUsage timestamp */
                timestamp?: (Long|null);

                /** NetworkUsage defaultInterface */
                defaultInterface?: (runtime.v1.NetworkInterfaceUsage.$Properties|null);

                /** NetworkUsage interfaces */
                interfaces?: (runtime.v1.NetworkInterfaceUsage.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a NetworkUsage. */
            type $Shape = runtime.v1.NetworkUsage.$Properties;
        }

        /**
         * Properties of a WindowsNetworkUsage.
         * @deprecated Use runtime.v1.WindowsNetworkUsage.$Properties instead.
         */
        interface IWindowsNetworkUsage extends runtime.v1.WindowsNetworkUsage.$Properties {
        }

        /** Represents a WindowsNetworkUsage. */
        class WindowsNetworkUsage {

            /**
             * Constructs a new WindowsNetworkUsage.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.WindowsNetworkUsage.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** WindowsNetworkUsage timestamp. */
            timestamp: Long;

            /** WindowsNetworkUsage defaultInterface. */
            defaultInterface?: (runtime.v1.WindowsNetworkInterfaceUsage.$Properties|null);

            /** WindowsNetworkUsage interfaces. */
            interfaces: runtime.v1.WindowsNetworkInterfaceUsage.$Properties[];

            /**
             * Creates a new WindowsNetworkUsage instance using the specified properties.
             * @param [properties] Properties to set
             * @returns WindowsNetworkUsage instance
             */
            static create(properties: runtime.v1.WindowsNetworkUsage.$Shape): runtime.v1.WindowsNetworkUsage & runtime.v1.WindowsNetworkUsage.$Shape;
            static create(properties?: runtime.v1.WindowsNetworkUsage.$Properties): runtime.v1.WindowsNetworkUsage;

            /**
             * Encodes the specified WindowsNetworkUsage message. Does not implicitly {@link runtime.v1.WindowsNetworkUsage.verify|verify} messages.
             * @param message WindowsNetworkUsage message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.WindowsNetworkUsage.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a WindowsNetworkUsage message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.WindowsNetworkUsage & runtime.v1.WindowsNetworkUsage.$Shape} WindowsNetworkUsage
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.WindowsNetworkUsage & runtime.v1.WindowsNetworkUsage.$Shape;

            /**
             * Creates a WindowsNetworkUsage message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns WindowsNetworkUsage
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.WindowsNetworkUsage;

            /**
             * Creates a plain object from a WindowsNetworkUsage message. Also converts values to other types if specified.
             * @param message WindowsNetworkUsage
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.WindowsNetworkUsage, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this WindowsNetworkUsage to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace WindowsNetworkUsage {

            /** Properties of a WindowsNetworkUsage. */
            interface $Properties {

                /** WindowsNetworkUsage timestamp */
                timestamp?: (Long|null);

                /** WindowsNetworkUsage defaultInterface */
                defaultInterface?: (runtime.v1.WindowsNetworkInterfaceUsage.$Properties|null);

                /** WindowsNetworkUsage interfaces */
                interfaces?: (runtime.v1.WindowsNetworkInterfaceUsage.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a WindowsNetworkUsage. */
            type $Shape = runtime.v1.WindowsNetworkUsage.$Properties;
        }

        /**
         * Properties of a NetworkInterfaceUsage.
         * @deprecated Use runtime.v1.NetworkInterfaceUsage.$Properties instead.
         */
        interface INetworkInterfaceUsage extends runtime.v1.NetworkInterfaceUsage.$Properties {
        }

        /** Represents a NetworkInterfaceUsage. */
        class NetworkInterfaceUsage {

            /**
             * Constructs a new NetworkInterfaceUsage.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.NetworkInterfaceUsage.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** NetworkInterfaceUsage name. */
            name: string;

            /** NetworkInterfaceUsage rxBytes. */
            rxBytes?: (runtime.v1.UInt64Value.$Properties|null);

            /** NetworkInterfaceUsage rxErrors. */
            rxErrors?: (runtime.v1.UInt64Value.$Properties|null);

            /** NetworkInterfaceUsage txBytes. */
            txBytes?: (runtime.v1.UInt64Value.$Properties|null);

            /** NetworkInterfaceUsage txErrors. */
            txErrors?: (runtime.v1.UInt64Value.$Properties|null);

            /**
             * Creates a new NetworkInterfaceUsage instance using the specified properties.
             * @param [properties] Properties to set
             * @returns NetworkInterfaceUsage instance
             */
            static create(properties: runtime.v1.NetworkInterfaceUsage.$Shape): runtime.v1.NetworkInterfaceUsage & runtime.v1.NetworkInterfaceUsage.$Shape;
            static create(properties?: runtime.v1.NetworkInterfaceUsage.$Properties): runtime.v1.NetworkInterfaceUsage;

            /**
             * Encodes the specified NetworkInterfaceUsage message. Does not implicitly {@link runtime.v1.NetworkInterfaceUsage.verify|verify} messages.
             * @param message NetworkInterfaceUsage message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.NetworkInterfaceUsage.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a NetworkInterfaceUsage message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.NetworkInterfaceUsage & runtime.v1.NetworkInterfaceUsage.$Shape} NetworkInterfaceUsage
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.NetworkInterfaceUsage & runtime.v1.NetworkInterfaceUsage.$Shape;

            /**
             * Creates a NetworkInterfaceUsage message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns NetworkInterfaceUsage
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.NetworkInterfaceUsage;

            /**
             * Creates a plain object from a NetworkInterfaceUsage message. Also converts values to other types if specified.
             * @param message NetworkInterfaceUsage
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.NetworkInterfaceUsage, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this NetworkInterfaceUsage to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace NetworkInterfaceUsage {

            /** Properties of a NetworkInterfaceUsage. */
            interface $Properties {

                /** NetworkInterfaceUsage name */
                name?: (string|null);

                /** NetworkInterfaceUsage rxBytes */
                rxBytes?: (runtime.v1.UInt64Value.$Properties|null);

                /** NetworkInterfaceUsage rxErrors */
                rxErrors?: (runtime.v1.UInt64Value.$Properties|null);

                /** NetworkInterfaceUsage txBytes */
                txBytes?: (runtime.v1.UInt64Value.$Properties|null);

                /** NetworkInterfaceUsage txErrors */
                txErrors?: (runtime.v1.UInt64Value.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a NetworkInterfaceUsage. */
            type $Shape = runtime.v1.NetworkInterfaceUsage.$Properties;
        }

        /**
         * Properties of a WindowsNetworkInterfaceUsage.
         * @deprecated Use runtime.v1.WindowsNetworkInterfaceUsage.$Properties instead.
         */
        interface IWindowsNetworkInterfaceUsage extends runtime.v1.WindowsNetworkInterfaceUsage.$Properties {
        }

        /** Represents a WindowsNetworkInterfaceUsage. */
        class WindowsNetworkInterfaceUsage {

            /**
             * Constructs a new WindowsNetworkInterfaceUsage.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.WindowsNetworkInterfaceUsage.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** WindowsNetworkInterfaceUsage name. */
            name: string;

            /** WindowsNetworkInterfaceUsage rxBytes. */
            rxBytes?: (runtime.v1.UInt64Value.$Properties|null);

            /** WindowsNetworkInterfaceUsage rxPacketsDropped. */
            rxPacketsDropped?: (runtime.v1.UInt64Value.$Properties|null);

            /** WindowsNetworkInterfaceUsage txBytes. */
            txBytes?: (runtime.v1.UInt64Value.$Properties|null);

            /** WindowsNetworkInterfaceUsage txPacketsDropped. */
            txPacketsDropped?: (runtime.v1.UInt64Value.$Properties|null);

            /**
             * Creates a new WindowsNetworkInterfaceUsage instance using the specified properties.
             * @param [properties] Properties to set
             * @returns WindowsNetworkInterfaceUsage instance
             */
            static create(properties: runtime.v1.WindowsNetworkInterfaceUsage.$Shape): runtime.v1.WindowsNetworkInterfaceUsage & runtime.v1.WindowsNetworkInterfaceUsage.$Shape;
            static create(properties?: runtime.v1.WindowsNetworkInterfaceUsage.$Properties): runtime.v1.WindowsNetworkInterfaceUsage;

            /**
             * Encodes the specified WindowsNetworkInterfaceUsage message. Does not implicitly {@link runtime.v1.WindowsNetworkInterfaceUsage.verify|verify} messages.
             * @param message WindowsNetworkInterfaceUsage message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.WindowsNetworkInterfaceUsage.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a WindowsNetworkInterfaceUsage message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.WindowsNetworkInterfaceUsage & runtime.v1.WindowsNetworkInterfaceUsage.$Shape} WindowsNetworkInterfaceUsage
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.WindowsNetworkInterfaceUsage & runtime.v1.WindowsNetworkInterfaceUsage.$Shape;

            /**
             * Creates a WindowsNetworkInterfaceUsage message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns WindowsNetworkInterfaceUsage
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.WindowsNetworkInterfaceUsage;

            /**
             * Creates a plain object from a WindowsNetworkInterfaceUsage message. Also converts values to other types if specified.
             * @param message WindowsNetworkInterfaceUsage
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.WindowsNetworkInterfaceUsage, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this WindowsNetworkInterfaceUsage to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace WindowsNetworkInterfaceUsage {

            /** Properties of a WindowsNetworkInterfaceUsage. */
            interface $Properties {

                /** WindowsNetworkInterfaceUsage name */
                name?: (string|null);

                /** WindowsNetworkInterfaceUsage rxBytes */
                rxBytes?: (runtime.v1.UInt64Value.$Properties|null);

                /** WindowsNetworkInterfaceUsage rxPacketsDropped */
                rxPacketsDropped?: (runtime.v1.UInt64Value.$Properties|null);

                /** WindowsNetworkInterfaceUsage txBytes */
                txBytes?: (runtime.v1.UInt64Value.$Properties|null);

                /** WindowsNetworkInterfaceUsage txPacketsDropped */
                txPacketsDropped?: (runtime.v1.UInt64Value.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a WindowsNetworkInterfaceUsage. */
            type $Shape = runtime.v1.WindowsNetworkInterfaceUsage.$Properties;
        }

        /**
         * Properties of a ProcessUsage.
         * @deprecated Use runtime.v1.ProcessUsage.$Properties instead.
         */
        interface IProcessUsage extends runtime.v1.ProcessUsage.$Properties {
        }

        /** Represents a ProcessUsage. */
        class ProcessUsage {

            /**
             * Constructs a new ProcessUsage.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.ProcessUsage.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ProcessUsage timestamp. */
            timestamp: Long;

            /** ProcessUsage processCount. */
            processCount?: (runtime.v1.UInt64Value.$Properties|null);

            /**
             * Creates a new ProcessUsage instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ProcessUsage instance
             */
            static create(properties: runtime.v1.ProcessUsage.$Shape): runtime.v1.ProcessUsage & runtime.v1.ProcessUsage.$Shape;
            static create(properties?: runtime.v1.ProcessUsage.$Properties): runtime.v1.ProcessUsage;

            /**
             * Encodes the specified ProcessUsage message. Does not implicitly {@link runtime.v1.ProcessUsage.verify|verify} messages.
             * @param message ProcessUsage message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.ProcessUsage.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ProcessUsage message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.ProcessUsage & runtime.v1.ProcessUsage.$Shape} ProcessUsage
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.ProcessUsage & runtime.v1.ProcessUsage.$Shape;

            /**
             * Creates a ProcessUsage message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ProcessUsage
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.ProcessUsage;

            /**
             * Creates a plain object from a ProcessUsage message. Also converts values to other types if specified.
             * @param message ProcessUsage
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.ProcessUsage, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ProcessUsage to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace ProcessUsage {

            /** Properties of a ProcessUsage. */
            interface $Properties {

                /** ProcessUsage timestamp */
                timestamp?: (Long|null);

                /** ProcessUsage processCount */
                processCount?: (runtime.v1.UInt64Value.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ProcessUsage. */
            type $Shape = runtime.v1.ProcessUsage.$Properties;
        }

        /**
         * Properties of a WindowsProcessUsage.
         * @deprecated Use runtime.v1.WindowsProcessUsage.$Properties instead.
         */
        interface IWindowsProcessUsage extends runtime.v1.WindowsProcessUsage.$Properties {
        }

        /** Represents a WindowsProcessUsage. */
        class WindowsProcessUsage {

            /**
             * Constructs a new WindowsProcessUsage.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.WindowsProcessUsage.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** WindowsProcessUsage timestamp. */
            timestamp: Long;

            /** WindowsProcessUsage processCount. */
            processCount?: (runtime.v1.UInt64Value.$Properties|null);

            /**
             * Creates a new WindowsProcessUsage instance using the specified properties.
             * @param [properties] Properties to set
             * @returns WindowsProcessUsage instance
             */
            static create(properties: runtime.v1.WindowsProcessUsage.$Shape): runtime.v1.WindowsProcessUsage & runtime.v1.WindowsProcessUsage.$Shape;
            static create(properties?: runtime.v1.WindowsProcessUsage.$Properties): runtime.v1.WindowsProcessUsage;

            /**
             * Encodes the specified WindowsProcessUsage message. Does not implicitly {@link runtime.v1.WindowsProcessUsage.verify|verify} messages.
             * @param message WindowsProcessUsage message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.WindowsProcessUsage.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a WindowsProcessUsage message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.WindowsProcessUsage & runtime.v1.WindowsProcessUsage.$Shape} WindowsProcessUsage
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.WindowsProcessUsage & runtime.v1.WindowsProcessUsage.$Shape;

            /**
             * Creates a WindowsProcessUsage message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns WindowsProcessUsage
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.WindowsProcessUsage;

            /**
             * Creates a plain object from a WindowsProcessUsage message. Also converts values to other types if specified.
             * @param message WindowsProcessUsage
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.WindowsProcessUsage, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this WindowsProcessUsage to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace WindowsProcessUsage {

            /** Properties of a WindowsProcessUsage. */
            interface $Properties {

                /** WindowsProcessUsage timestamp */
                timestamp?: (Long|null);

                /** WindowsProcessUsage processCount */
                processCount?: (runtime.v1.UInt64Value.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a WindowsProcessUsage. */
            type $Shape = runtime.v1.WindowsProcessUsage.$Properties;
        }

        /**
         * Properties of an ImageSpec.
         * @deprecated Use runtime.v1.ImageSpec.$Properties instead.
         */
        interface IImageSpec extends runtime.v1.ImageSpec.$Properties {
        }

        /** Represents an ImageSpec. */
        class ImageSpec {

            /**
             * Constructs a new ImageSpec.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.ImageSpec.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ImageSpec image. */
            image: string;

            /** ImageSpec annotations. */
            annotations: { [k: string]: string };

            /** ImageSpec userSpecifiedImage. */
            userSpecifiedImage: string;

            /** ImageSpec runtimeHandler. */
            runtimeHandler: string;

            /** ImageSpec imageRef. */
            imageRef: string;

            /**
             * Creates a new ImageSpec instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ImageSpec instance
             */
            static create(properties: runtime.v1.ImageSpec.$Shape): runtime.v1.ImageSpec & runtime.v1.ImageSpec.$Shape;
            static create(properties?: runtime.v1.ImageSpec.$Properties): runtime.v1.ImageSpec;

            /**
             * Encodes the specified ImageSpec message. Does not implicitly {@link runtime.v1.ImageSpec.verify|verify} messages.
             * @param message ImageSpec message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.ImageSpec.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an ImageSpec message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.ImageSpec & runtime.v1.ImageSpec.$Shape} ImageSpec
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.ImageSpec & runtime.v1.ImageSpec.$Shape;

            /**
             * Creates an ImageSpec message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ImageSpec
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.ImageSpec;

            /**
             * Creates a plain object from an ImageSpec message. Also converts values to other types if specified.
             * @param message ImageSpec
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.ImageSpec, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ImageSpec to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace ImageSpec {

            /** Properties of an ImageSpec. */
            interface $Properties {

                /** ImageSpec image */
                image?: (string|null);

                /** ImageSpec annotations */
                annotations?: ({ [k: string]: string }|null);

                /** ImageSpec userSpecifiedImage */
                userSpecifiedImage?: (string|null);

                /** ImageSpec runtimeHandler */
                runtimeHandler?: (string|null);

                /** ImageSpec imageRef */
                imageRef?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an ImageSpec. */
            type $Shape = runtime.v1.ImageSpec.$Properties;
        }

        /**
         * Properties of a KeyValue.
         * @deprecated Use runtime.v1.KeyValue.$Properties instead.
         */
        interface IKeyValue extends runtime.v1.KeyValue.$Properties {
        }

        /** Represents a KeyValue. */
        class KeyValue {

            /**
             * Constructs a new KeyValue.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.KeyValue.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** KeyValue key. */
            key: string;

            /** KeyValue value. */
            value: Uint8Array;

            /**
             * Creates a new KeyValue instance using the specified properties.
             * @param [properties] Properties to set
             * @returns KeyValue instance
             */
            static create(properties: runtime.v1.KeyValue.$Shape): runtime.v1.KeyValue & runtime.v1.KeyValue.$Shape;
            static create(properties?: runtime.v1.KeyValue.$Properties): runtime.v1.KeyValue;

            /**
             * Encodes the specified KeyValue message. Does not implicitly {@link runtime.v1.KeyValue.verify|verify} messages.
             * @param message KeyValue message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.KeyValue.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a KeyValue message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.KeyValue & runtime.v1.KeyValue.$Shape} KeyValue
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.KeyValue & runtime.v1.KeyValue.$Shape;

            /**
             * Creates a KeyValue message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns KeyValue
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.KeyValue;

            /**
             * Creates a plain object from a KeyValue message. Also converts values to other types if specified.
             * @param message KeyValue
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.KeyValue, options?: $protobuf.IConversionOptions): { [k: string]: any };

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
                value?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a KeyValue. */
            type $Shape = runtime.v1.KeyValue.$Properties;
        }

        /**
         * Properties of a LinuxContainerResources.
         * @deprecated Use runtime.v1.LinuxContainerResources.$Properties instead.
         */
        interface ILinuxContainerResources extends runtime.v1.LinuxContainerResources.$Properties {
        }

        /** Represents a LinuxContainerResources. */
        class LinuxContainerResources {

            /**
             * Constructs a new LinuxContainerResources.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.LinuxContainerResources.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** LinuxContainerResources cpuPeriod. */
            cpuPeriod: Long;

            /** LinuxContainerResources cpuQuota. */
            cpuQuota: Long;

            /** LinuxContainerResources cpuShares. */
            cpuShares: Long;

            /** LinuxContainerResources memoryLimitInBytes. */
            memoryLimitInBytes: Long;

            /** LinuxContainerResources oomScoreAdj. */
            oomScoreAdj: Long;

            /** LinuxContainerResources cpusetCpus. */
            cpusetCpus: string;

            /** LinuxContainerResources cpusetMems. */
            cpusetMems: string;

            /** LinuxContainerResources hugepageLimits. */
            hugepageLimits: runtime.v1.HugepageLimit.$Properties[];

            /** LinuxContainerResources unified. */
            unified: { [k: string]: string };

            /** LinuxContainerResources memorySwapLimitInBytes. */
            memorySwapLimitInBytes: Long;

            /**
             * Creates a new LinuxContainerResources instance using the specified properties.
             * @param [properties] Properties to set
             * @returns LinuxContainerResources instance
             */
            static create(properties: runtime.v1.LinuxContainerResources.$Shape): runtime.v1.LinuxContainerResources & runtime.v1.LinuxContainerResources.$Shape;
            static create(properties?: runtime.v1.LinuxContainerResources.$Properties): runtime.v1.LinuxContainerResources;

            /**
             * Encodes the specified LinuxContainerResources message. Does not implicitly {@link runtime.v1.LinuxContainerResources.verify|verify} messages.
             * @param message LinuxContainerResources message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.LinuxContainerResources.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a LinuxContainerResources message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.LinuxContainerResources & runtime.v1.LinuxContainerResources.$Shape} LinuxContainerResources
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.LinuxContainerResources & runtime.v1.LinuxContainerResources.$Shape;

            /**
             * Creates a LinuxContainerResources message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns LinuxContainerResources
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.LinuxContainerResources;

            /**
             * Creates a plain object from a LinuxContainerResources message. Also converts values to other types if specified.
             * @param message LinuxContainerResources
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.LinuxContainerResources, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this LinuxContainerResources to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace LinuxContainerResources {

            /** Properties of a LinuxContainerResources. */
            interface $Properties {

                /** LinuxContainerResources cpuPeriod */
                cpuPeriod?: (Long|null);

                /** LinuxContainerResources cpuQuota */
                cpuQuota?: (Long|null);

                /** LinuxContainerResources cpuShares */
                cpuShares?: (Long|null);

                /** LinuxContainerResources memoryLimitInBytes */
                memoryLimitInBytes?: (Long|null);

                /** LinuxContainerResources oomScoreAdj */
                oomScoreAdj?: (Long|null);

                /** LinuxContainerResources cpusetCpus */
                cpusetCpus?: (string|null);

                /** LinuxContainerResources cpusetMems */
                cpusetMems?: (string|null);

                /** LinuxContainerResources hugepageLimits */
                hugepageLimits?: (runtime.v1.HugepageLimit.$Properties[]|null);

                /** LinuxContainerResources unified */
                unified?: ({ [k: string]: string }|null);

                /** LinuxContainerResources memorySwapLimitInBytes */
                memorySwapLimitInBytes?: (Long|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a LinuxContainerResources. */
            type $Shape = runtime.v1.LinuxContainerResources.$Properties;
        }

        /**
         * Properties of a HugepageLimit.
         * @deprecated Use runtime.v1.HugepageLimit.$Properties instead.
         */
        interface IHugepageLimit extends runtime.v1.HugepageLimit.$Properties {
        }

        /** Represents a HugepageLimit. */
        class HugepageLimit {

            /**
             * Constructs a new HugepageLimit.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.HugepageLimit.$Properties);

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
            static create(properties: runtime.v1.HugepageLimit.$Shape): runtime.v1.HugepageLimit & runtime.v1.HugepageLimit.$Shape;
            static create(properties?: runtime.v1.HugepageLimit.$Properties): runtime.v1.HugepageLimit;

            /**
             * Encodes the specified HugepageLimit message. Does not implicitly {@link runtime.v1.HugepageLimit.verify|verify} messages.
             * @param message HugepageLimit message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.HugepageLimit.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a HugepageLimit message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.HugepageLimit & runtime.v1.HugepageLimit.$Shape} HugepageLimit
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.HugepageLimit & runtime.v1.HugepageLimit.$Shape;

            /**
             * Creates a HugepageLimit message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns HugepageLimit
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.HugepageLimit;

            /**
             * Creates a plain object from a HugepageLimit message. Also converts values to other types if specified.
             * @param message HugepageLimit
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.HugepageLimit, options?: $protobuf.IConversionOptions): { [k: string]: any };

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
            type $Shape = runtime.v1.HugepageLimit.$Properties;
        }

        /**
         * Properties of a SELinuxOption.
         * @deprecated Use runtime.v1.SELinuxOption.$Properties instead.
         */
        interface ISELinuxOption extends runtime.v1.SELinuxOption.$Properties {
        }

        /** Represents a SELinuxOption. */
        class SELinuxOption {

            /**
             * Constructs a new SELinuxOption.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.SELinuxOption.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** SELinuxOption user. */
            user: string;

            /** SELinuxOption role. */
            role: string;

            /** SELinuxOption type. */
            type: string;

            /** SELinuxOption level. */
            level: string;

            /**
             * Creates a new SELinuxOption instance using the specified properties.
             * @param [properties] Properties to set
             * @returns SELinuxOption instance
             */
            static create(properties: runtime.v1.SELinuxOption.$Shape): runtime.v1.SELinuxOption & runtime.v1.SELinuxOption.$Shape;
            static create(properties?: runtime.v1.SELinuxOption.$Properties): runtime.v1.SELinuxOption;

            /**
             * Encodes the specified SELinuxOption message. Does not implicitly {@link runtime.v1.SELinuxOption.verify|verify} messages.
             * @param message SELinuxOption message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.SELinuxOption.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a SELinuxOption message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.SELinuxOption & runtime.v1.SELinuxOption.$Shape} SELinuxOption
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.SELinuxOption & runtime.v1.SELinuxOption.$Shape;

            /**
             * Creates a SELinuxOption message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns SELinuxOption
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.SELinuxOption;

            /**
             * Creates a plain object from a SELinuxOption message. Also converts values to other types if specified.
             * @param message SELinuxOption
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.SELinuxOption, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this SELinuxOption to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace SELinuxOption {

            /** Properties of a SELinuxOption. */
            interface $Properties {

                /** SELinuxOption user */
                user?: (string|null);

                /** SELinuxOption role */
                role?: (string|null);

                /** SELinuxOption type */
                type?: (string|null);

                /** SELinuxOption level */
                level?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a SELinuxOption. */
            type $Shape = runtime.v1.SELinuxOption.$Properties;
        }

        /**
         * Properties of a Capability.
         * @deprecated Use runtime.v1.Capability.$Properties instead.
         */
        interface ICapability extends runtime.v1.Capability.$Properties {
        }

        /** Represents a Capability. */
        class Capability {

            /**
             * Constructs a new Capability.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.Capability.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Capability addCapabilities. */
            addCapabilities: string[];

            /** Capability dropCapabilities. */
            dropCapabilities: string[];

            /** Capability addAmbientCapabilities. */
            addAmbientCapabilities: string[];

            /**
             * Creates a new Capability instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Capability instance
             */
            static create(properties: runtime.v1.Capability.$Shape): runtime.v1.Capability & runtime.v1.Capability.$Shape;
            static create(properties?: runtime.v1.Capability.$Properties): runtime.v1.Capability;

            /**
             * Encodes the specified Capability message. Does not implicitly {@link runtime.v1.Capability.verify|verify} messages.
             * @param message Capability message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.Capability.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Capability message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.Capability & runtime.v1.Capability.$Shape} Capability
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.Capability & runtime.v1.Capability.$Shape;

            /**
             * Creates a Capability message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Capability
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.Capability;

            /**
             * Creates a plain object from a Capability message. Also converts values to other types if specified.
             * @param message Capability
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.Capability, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Capability to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Capability {

            /** Properties of a Capability. */
            interface $Properties {

                /** Capability addCapabilities */
                addCapabilities?: (string[]|null);

                /** Capability dropCapabilities */
                dropCapabilities?: (string[]|null);

                /** Capability addAmbientCapabilities */
                addAmbientCapabilities?: (string[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Capability. */
            type $Shape = runtime.v1.Capability.$Properties;
        }

        /**
         * Properties of a LinuxContainerSecurityContext.
         * @deprecated Use runtime.v1.LinuxContainerSecurityContext.$Properties instead.
         */
        interface ILinuxContainerSecurityContext extends runtime.v1.LinuxContainerSecurityContext.$Properties {
        }

        /** Represents a LinuxContainerSecurityContext. */
        class LinuxContainerSecurityContext {

            /**
             * Constructs a new LinuxContainerSecurityContext.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.LinuxContainerSecurityContext.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** LinuxContainerSecurityContext capabilities. */
            capabilities?: (runtime.v1.Capability.$Properties|null);

            /** LinuxContainerSecurityContext privileged. */
            privileged: boolean;

            /** LinuxContainerSecurityContext namespaceOptions. */
            namespaceOptions?: (runtime.v1.NamespaceOption.$Properties|null);

            /** LinuxContainerSecurityContext selinuxOptions. */
            selinuxOptions?: (runtime.v1.SELinuxOption.$Properties|null);

            /** LinuxContainerSecurityContext runAsUser. */
            runAsUser?: (runtime.v1.Int64Value.$Properties|null);

            /** LinuxContainerSecurityContext runAsGroup. */
            runAsGroup?: (runtime.v1.Int64Value.$Properties|null);

            /** LinuxContainerSecurityContext runAsUsername. */
            runAsUsername: string;

            /** LinuxContainerSecurityContext readonlyRootfs. */
            readonlyRootfs: boolean;

            /** LinuxContainerSecurityContext supplementalGroups. */
            supplementalGroups: Long[];

            /** LinuxContainerSecurityContext supplementalGroupsPolicy. */
            supplementalGroupsPolicy: runtime.v1.SupplementalGroupsPolicy;

            /** LinuxContainerSecurityContext noNewPrivs. */
            noNewPrivs: boolean;

            /** LinuxContainerSecurityContext maskedPaths. */
            maskedPaths: string[];

            /** LinuxContainerSecurityContext readonlyPaths. */
            readonlyPaths: string[];

            /** LinuxContainerSecurityContext seccomp. */
            seccomp?: (runtime.v1.SecurityProfile.$Properties|null);

            /** LinuxContainerSecurityContext apparmor. */
            apparmor?: (runtime.v1.SecurityProfile.$Properties|null);

            /** LinuxContainerSecurityContext apparmorProfile. */
            apparmorProfile: string;

            /** LinuxContainerSecurityContext seccompProfilePath. */
            seccompProfilePath: string;

            /**
             * Creates a new LinuxContainerSecurityContext instance using the specified properties.
             * @param [properties] Properties to set
             * @returns LinuxContainerSecurityContext instance
             */
            static create(properties: runtime.v1.LinuxContainerSecurityContext.$Shape): runtime.v1.LinuxContainerSecurityContext & runtime.v1.LinuxContainerSecurityContext.$Shape;
            static create(properties?: runtime.v1.LinuxContainerSecurityContext.$Properties): runtime.v1.LinuxContainerSecurityContext;

            /**
             * Encodes the specified LinuxContainerSecurityContext message. Does not implicitly {@link runtime.v1.LinuxContainerSecurityContext.verify|verify} messages.
             * @param message LinuxContainerSecurityContext message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.LinuxContainerSecurityContext.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a LinuxContainerSecurityContext message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.LinuxContainerSecurityContext & runtime.v1.LinuxContainerSecurityContext.$Shape} LinuxContainerSecurityContext
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.LinuxContainerSecurityContext & runtime.v1.LinuxContainerSecurityContext.$Shape;

            /**
             * Creates a LinuxContainerSecurityContext message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns LinuxContainerSecurityContext
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.LinuxContainerSecurityContext;

            /**
             * Creates a plain object from a LinuxContainerSecurityContext message. Also converts values to other types if specified.
             * @param message LinuxContainerSecurityContext
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.LinuxContainerSecurityContext, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this LinuxContainerSecurityContext to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace LinuxContainerSecurityContext {

            /** Properties of a LinuxContainerSecurityContext. */
            interface $Properties {

                /** LinuxContainerSecurityContext capabilities */
                capabilities?: (runtime.v1.Capability.$Properties|null);

                /** LinuxContainerSecurityContext privileged */
                privileged?: (boolean|null);

                /** LinuxContainerSecurityContext namespaceOptions */
                namespaceOptions?: (runtime.v1.NamespaceOption.$Properties|null);

                /** LinuxContainerSecurityContext selinuxOptions */
                selinuxOptions?: (runtime.v1.SELinuxOption.$Properties|null);

                /** LinuxContainerSecurityContext runAsUser */
                runAsUser?: (runtime.v1.Int64Value.$Properties|null);

                /** LinuxContainerSecurityContext runAsGroup */
                runAsGroup?: (runtime.v1.Int64Value.$Properties|null);

                /** LinuxContainerSecurityContext runAsUsername */
                runAsUsername?: (string|null);

                /** LinuxContainerSecurityContext readonlyRootfs */
                readonlyRootfs?: (boolean|null);

                /** LinuxContainerSecurityContext supplementalGroups */
                supplementalGroups?: (Long[]|null);

                /** LinuxContainerSecurityContext supplementalGroupsPolicy */
                supplementalGroupsPolicy?: (runtime.v1.SupplementalGroupsPolicy|null);

                /** LinuxContainerSecurityContext noNewPrivs */
                noNewPrivs?: (boolean|null);

                /** LinuxContainerSecurityContext maskedPaths */
                maskedPaths?: (string[]|null);

                /** LinuxContainerSecurityContext readonlyPaths */
                readonlyPaths?: (string[]|null);

                /** LinuxContainerSecurityContext seccomp */
                seccomp?: (runtime.v1.SecurityProfile.$Properties|null);

                /** LinuxContainerSecurityContext apparmor */
                apparmor?: (runtime.v1.SecurityProfile.$Properties|null);

                /** LinuxContainerSecurityContext apparmorProfile */
                apparmorProfile?: (string|null);

                /** LinuxContainerSecurityContext seccompProfilePath */
                seccompProfilePath?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a LinuxContainerSecurityContext. */
            type $Shape = runtime.v1.LinuxContainerSecurityContext.$Properties;
        }

        /**
         * Properties of a LinuxContainerConfig.
         * @deprecated Use runtime.v1.LinuxContainerConfig.$Properties instead.
         */
        interface ILinuxContainerConfig extends runtime.v1.LinuxContainerConfig.$Properties {
        }

        /** Represents a LinuxContainerConfig. */
        class LinuxContainerConfig {

            /**
             * Constructs a new LinuxContainerConfig.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.LinuxContainerConfig.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** LinuxContainerConfig resources. */
            resources?: (runtime.v1.LinuxContainerResources.$Properties|null);

            /** LinuxContainerConfig securityContext. */
            securityContext?: (runtime.v1.LinuxContainerSecurityContext.$Properties|null);

            /**
             * Creates a new LinuxContainerConfig instance using the specified properties.
             * @param [properties] Properties to set
             * @returns LinuxContainerConfig instance
             */
            static create(properties: runtime.v1.LinuxContainerConfig.$Shape): runtime.v1.LinuxContainerConfig & runtime.v1.LinuxContainerConfig.$Shape;
            static create(properties?: runtime.v1.LinuxContainerConfig.$Properties): runtime.v1.LinuxContainerConfig;

            /**
             * Encodes the specified LinuxContainerConfig message. Does not implicitly {@link runtime.v1.LinuxContainerConfig.verify|verify} messages.
             * @param message LinuxContainerConfig message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.LinuxContainerConfig.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a LinuxContainerConfig message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.LinuxContainerConfig & runtime.v1.LinuxContainerConfig.$Shape} LinuxContainerConfig
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.LinuxContainerConfig & runtime.v1.LinuxContainerConfig.$Shape;

            /**
             * Creates a LinuxContainerConfig message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns LinuxContainerConfig
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.LinuxContainerConfig;

            /**
             * Creates a plain object from a LinuxContainerConfig message. Also converts values to other types if specified.
             * @param message LinuxContainerConfig
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.LinuxContainerConfig, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this LinuxContainerConfig to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace LinuxContainerConfig {

            /** Properties of a LinuxContainerConfig. */
            interface $Properties {

                /** LinuxContainerConfig resources */
                resources?: (runtime.v1.LinuxContainerResources.$Properties|null);

                /** LinuxContainerConfig securityContext */
                securityContext?: (runtime.v1.LinuxContainerSecurityContext.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a LinuxContainerConfig. */
            type $Shape = runtime.v1.LinuxContainerConfig.$Properties;
        }

        /**
         * Properties of a LinuxContainerUser.
         * @deprecated Use runtime.v1.LinuxContainerUser.$Properties instead.
         */
        interface ILinuxContainerUser extends runtime.v1.LinuxContainerUser.$Properties {
        }

        /** Represents a LinuxContainerUser. */
        class LinuxContainerUser {

            /**
             * Constructs a new LinuxContainerUser.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.LinuxContainerUser.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** LinuxContainerUser uid. */
            uid: Long;

            /** LinuxContainerUser gid. */
            gid: Long;

            /** LinuxContainerUser supplementalGroups. */
            supplementalGroups: Long[];

            /**
             * Creates a new LinuxContainerUser instance using the specified properties.
             * @param [properties] Properties to set
             * @returns LinuxContainerUser instance
             */
            static create(properties: runtime.v1.LinuxContainerUser.$Shape): runtime.v1.LinuxContainerUser & runtime.v1.LinuxContainerUser.$Shape;
            static create(properties?: runtime.v1.LinuxContainerUser.$Properties): runtime.v1.LinuxContainerUser;

            /**
             * Encodes the specified LinuxContainerUser message. Does not implicitly {@link runtime.v1.LinuxContainerUser.verify|verify} messages.
             * @param message LinuxContainerUser message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.LinuxContainerUser.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a LinuxContainerUser message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.LinuxContainerUser & runtime.v1.LinuxContainerUser.$Shape} LinuxContainerUser
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.LinuxContainerUser & runtime.v1.LinuxContainerUser.$Shape;

            /**
             * Creates a LinuxContainerUser message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns LinuxContainerUser
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.LinuxContainerUser;

            /**
             * Creates a plain object from a LinuxContainerUser message. Also converts values to other types if specified.
             * @param message LinuxContainerUser
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.LinuxContainerUser, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this LinuxContainerUser to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace LinuxContainerUser {

            /** Properties of a LinuxContainerUser. */
            interface $Properties {

                /** LinuxContainerUser uid */
                uid?: (Long|null);

                /** LinuxContainerUser gid */
                gid?: (Long|null);

                /** LinuxContainerUser supplementalGroups */
                supplementalGroups?: (Long[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a LinuxContainerUser. */
            type $Shape = runtime.v1.LinuxContainerUser.$Properties;
        }

        /**
         * Properties of a WindowsNamespaceOption.
         * @deprecated Use runtime.v1.WindowsNamespaceOption.$Properties instead.
         */
        interface IWindowsNamespaceOption extends runtime.v1.WindowsNamespaceOption.$Properties {
        }

        /** Represents a WindowsNamespaceOption. */
        class WindowsNamespaceOption {

            /**
             * Constructs a new WindowsNamespaceOption.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.WindowsNamespaceOption.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** WindowsNamespaceOption network. */
            network: runtime.v1.NamespaceMode;

            /**
             * Creates a new WindowsNamespaceOption instance using the specified properties.
             * @param [properties] Properties to set
             * @returns WindowsNamespaceOption instance
             */
            static create(properties: runtime.v1.WindowsNamespaceOption.$Shape): runtime.v1.WindowsNamespaceOption & runtime.v1.WindowsNamespaceOption.$Shape;
            static create(properties?: runtime.v1.WindowsNamespaceOption.$Properties): runtime.v1.WindowsNamespaceOption;

            /**
             * Encodes the specified WindowsNamespaceOption message. Does not implicitly {@link runtime.v1.WindowsNamespaceOption.verify|verify} messages.
             * @param message WindowsNamespaceOption message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.WindowsNamespaceOption.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a WindowsNamespaceOption message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.WindowsNamespaceOption & runtime.v1.WindowsNamespaceOption.$Shape} WindowsNamespaceOption
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.WindowsNamespaceOption & runtime.v1.WindowsNamespaceOption.$Shape;

            /**
             * Creates a WindowsNamespaceOption message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns WindowsNamespaceOption
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.WindowsNamespaceOption;

            /**
             * Creates a plain object from a WindowsNamespaceOption message. Also converts values to other types if specified.
             * @param message WindowsNamespaceOption
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.WindowsNamespaceOption, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this WindowsNamespaceOption to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace WindowsNamespaceOption {

            /** Properties of a WindowsNamespaceOption. */
            interface $Properties {

                /** WindowsNamespaceOption network */
                network?: (runtime.v1.NamespaceMode|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a WindowsNamespaceOption. */
            type $Shape = runtime.v1.WindowsNamespaceOption.$Properties;
        }

        /**
         * Properties of a WindowsSandboxSecurityContext.
         * @deprecated Use runtime.v1.WindowsSandboxSecurityContext.$Properties instead.
         */
        interface IWindowsSandboxSecurityContext extends runtime.v1.WindowsSandboxSecurityContext.$Properties {
        }

        /** Represents a WindowsSandboxSecurityContext. */
        class WindowsSandboxSecurityContext {

            /**
             * Constructs a new WindowsSandboxSecurityContext.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.WindowsSandboxSecurityContext.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** WindowsSandboxSecurityContext runAsUsername. */
            runAsUsername: string;

            /** WindowsSandboxSecurityContext credentialSpec. */
            credentialSpec: string;

            /** WindowsSandboxSecurityContext hostProcess. */
            hostProcess: boolean;

            /** WindowsSandboxSecurityContext namespaceOptions. */
            namespaceOptions?: (runtime.v1.WindowsNamespaceOption.$Properties|null);

            /**
             * Creates a new WindowsSandboxSecurityContext instance using the specified properties.
             * @param [properties] Properties to set
             * @returns WindowsSandboxSecurityContext instance
             */
            static create(properties: runtime.v1.WindowsSandboxSecurityContext.$Shape): runtime.v1.WindowsSandboxSecurityContext & runtime.v1.WindowsSandboxSecurityContext.$Shape;
            static create(properties?: runtime.v1.WindowsSandboxSecurityContext.$Properties): runtime.v1.WindowsSandboxSecurityContext;

            /**
             * Encodes the specified WindowsSandboxSecurityContext message. Does not implicitly {@link runtime.v1.WindowsSandboxSecurityContext.verify|verify} messages.
             * @param message WindowsSandboxSecurityContext message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.WindowsSandboxSecurityContext.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a WindowsSandboxSecurityContext message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.WindowsSandboxSecurityContext & runtime.v1.WindowsSandboxSecurityContext.$Shape} WindowsSandboxSecurityContext
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.WindowsSandboxSecurityContext & runtime.v1.WindowsSandboxSecurityContext.$Shape;

            /**
             * Creates a WindowsSandboxSecurityContext message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns WindowsSandboxSecurityContext
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.WindowsSandboxSecurityContext;

            /**
             * Creates a plain object from a WindowsSandboxSecurityContext message. Also converts values to other types if specified.
             * @param message WindowsSandboxSecurityContext
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.WindowsSandboxSecurityContext, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this WindowsSandboxSecurityContext to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace WindowsSandboxSecurityContext {

            /** Properties of a WindowsSandboxSecurityContext. */
            interface $Properties {

                /** WindowsSandboxSecurityContext runAsUsername */
                runAsUsername?: (string|null);

                /** WindowsSandboxSecurityContext credentialSpec */
                credentialSpec?: (string|null);

                /** WindowsSandboxSecurityContext hostProcess */
                hostProcess?: (boolean|null);

                /** WindowsSandboxSecurityContext namespaceOptions */
                namespaceOptions?: (runtime.v1.WindowsNamespaceOption.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a WindowsSandboxSecurityContext. */
            type $Shape = runtime.v1.WindowsSandboxSecurityContext.$Properties;
        }

        /**
         * Properties of a WindowsPodSandboxConfig.
         * @deprecated Use runtime.v1.WindowsPodSandboxConfig.$Properties instead.
         */
        interface IWindowsPodSandboxConfig extends runtime.v1.WindowsPodSandboxConfig.$Properties {
        }

        /** Represents a WindowsPodSandboxConfig. */
        class WindowsPodSandboxConfig {

            /**
             * Constructs a new WindowsPodSandboxConfig.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.WindowsPodSandboxConfig.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** WindowsPodSandboxConfig securityContext. */
            securityContext?: (runtime.v1.WindowsSandboxSecurityContext.$Properties|null);

            /**
             * Creates a new WindowsPodSandboxConfig instance using the specified properties.
             * @param [properties] Properties to set
             * @returns WindowsPodSandboxConfig instance
             */
            static create(properties: runtime.v1.WindowsPodSandboxConfig.$Shape): runtime.v1.WindowsPodSandboxConfig & runtime.v1.WindowsPodSandboxConfig.$Shape;
            static create(properties?: runtime.v1.WindowsPodSandboxConfig.$Properties): runtime.v1.WindowsPodSandboxConfig;

            /**
             * Encodes the specified WindowsPodSandboxConfig message. Does not implicitly {@link runtime.v1.WindowsPodSandboxConfig.verify|verify} messages.
             * @param message WindowsPodSandboxConfig message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.WindowsPodSandboxConfig.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a WindowsPodSandboxConfig message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.WindowsPodSandboxConfig & runtime.v1.WindowsPodSandboxConfig.$Shape} WindowsPodSandboxConfig
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.WindowsPodSandboxConfig & runtime.v1.WindowsPodSandboxConfig.$Shape;

            /**
             * Creates a WindowsPodSandboxConfig message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns WindowsPodSandboxConfig
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.WindowsPodSandboxConfig;

            /**
             * Creates a plain object from a WindowsPodSandboxConfig message. Also converts values to other types if specified.
             * @param message WindowsPodSandboxConfig
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.WindowsPodSandboxConfig, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this WindowsPodSandboxConfig to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace WindowsPodSandboxConfig {

            /** Properties of a WindowsPodSandboxConfig. */
            interface $Properties {

                /** WindowsPodSandboxConfig securityContext */
                securityContext?: (runtime.v1.WindowsSandboxSecurityContext.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a WindowsPodSandboxConfig. */
            type $Shape = runtime.v1.WindowsPodSandboxConfig.$Properties;
        }

        /**
         * Properties of a WindowsContainerSecurityContext.
         * @deprecated Use runtime.v1.WindowsContainerSecurityContext.$Properties instead.
         */
        interface IWindowsContainerSecurityContext extends runtime.v1.WindowsContainerSecurityContext.$Properties {
        }

        /** Represents a WindowsContainerSecurityContext. */
        class WindowsContainerSecurityContext {

            /**
             * Constructs a new WindowsContainerSecurityContext.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.WindowsContainerSecurityContext.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** WindowsContainerSecurityContext runAsUsername. */
            runAsUsername: string;

            /** WindowsContainerSecurityContext credentialSpec. */
            credentialSpec: string;

            /** WindowsContainerSecurityContext hostProcess. */
            hostProcess: boolean;

            /**
             * Creates a new WindowsContainerSecurityContext instance using the specified properties.
             * @param [properties] Properties to set
             * @returns WindowsContainerSecurityContext instance
             */
            static create(properties: runtime.v1.WindowsContainerSecurityContext.$Shape): runtime.v1.WindowsContainerSecurityContext & runtime.v1.WindowsContainerSecurityContext.$Shape;
            static create(properties?: runtime.v1.WindowsContainerSecurityContext.$Properties): runtime.v1.WindowsContainerSecurityContext;

            /**
             * Encodes the specified WindowsContainerSecurityContext message. Does not implicitly {@link runtime.v1.WindowsContainerSecurityContext.verify|verify} messages.
             * @param message WindowsContainerSecurityContext message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.WindowsContainerSecurityContext.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a WindowsContainerSecurityContext message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.WindowsContainerSecurityContext & runtime.v1.WindowsContainerSecurityContext.$Shape} WindowsContainerSecurityContext
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.WindowsContainerSecurityContext & runtime.v1.WindowsContainerSecurityContext.$Shape;

            /**
             * Creates a WindowsContainerSecurityContext message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns WindowsContainerSecurityContext
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.WindowsContainerSecurityContext;

            /**
             * Creates a plain object from a WindowsContainerSecurityContext message. Also converts values to other types if specified.
             * @param message WindowsContainerSecurityContext
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.WindowsContainerSecurityContext, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this WindowsContainerSecurityContext to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace WindowsContainerSecurityContext {

            /** Properties of a WindowsContainerSecurityContext. */
            interface $Properties {

                /** WindowsContainerSecurityContext runAsUsername */
                runAsUsername?: (string|null);

                /** WindowsContainerSecurityContext credentialSpec */
                credentialSpec?: (string|null);

                /** WindowsContainerSecurityContext hostProcess */
                hostProcess?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a WindowsContainerSecurityContext. */
            type $Shape = runtime.v1.WindowsContainerSecurityContext.$Properties;
        }

        /**
         * Properties of a WindowsContainerConfig.
         * @deprecated Use runtime.v1.WindowsContainerConfig.$Properties instead.
         */
        interface IWindowsContainerConfig extends runtime.v1.WindowsContainerConfig.$Properties {
        }

        /** Represents a WindowsContainerConfig. */
        class WindowsContainerConfig {

            /**
             * Constructs a new WindowsContainerConfig.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.WindowsContainerConfig.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** WindowsContainerConfig resources. */
            resources?: (runtime.v1.WindowsContainerResources.$Properties|null);

            /** WindowsContainerConfig securityContext. */
            securityContext?: (runtime.v1.WindowsContainerSecurityContext.$Properties|null);

            /**
             * Creates a new WindowsContainerConfig instance using the specified properties.
             * @param [properties] Properties to set
             * @returns WindowsContainerConfig instance
             */
            static create(properties: runtime.v1.WindowsContainerConfig.$Shape): runtime.v1.WindowsContainerConfig & runtime.v1.WindowsContainerConfig.$Shape;
            static create(properties?: runtime.v1.WindowsContainerConfig.$Properties): runtime.v1.WindowsContainerConfig;

            /**
             * Encodes the specified WindowsContainerConfig message. Does not implicitly {@link runtime.v1.WindowsContainerConfig.verify|verify} messages.
             * @param message WindowsContainerConfig message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.WindowsContainerConfig.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a WindowsContainerConfig message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.WindowsContainerConfig & runtime.v1.WindowsContainerConfig.$Shape} WindowsContainerConfig
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.WindowsContainerConfig & runtime.v1.WindowsContainerConfig.$Shape;

            /**
             * Creates a WindowsContainerConfig message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns WindowsContainerConfig
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.WindowsContainerConfig;

            /**
             * Creates a plain object from a WindowsContainerConfig message. Also converts values to other types if specified.
             * @param message WindowsContainerConfig
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.WindowsContainerConfig, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this WindowsContainerConfig to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace WindowsContainerConfig {

            /** Properties of a WindowsContainerConfig. */
            interface $Properties {

                /** WindowsContainerConfig resources */
                resources?: (runtime.v1.WindowsContainerResources.$Properties|null);

                /** WindowsContainerConfig securityContext */
                securityContext?: (runtime.v1.WindowsContainerSecurityContext.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a WindowsContainerConfig. */
            type $Shape = runtime.v1.WindowsContainerConfig.$Properties;
        }

        /**
         * Properties of a WindowsContainerResources.
         * @deprecated Use runtime.v1.WindowsContainerResources.$Properties instead.
         */
        interface IWindowsContainerResources extends runtime.v1.WindowsContainerResources.$Properties {
        }

        /** Represents a WindowsContainerResources. */
        class WindowsContainerResources {

            /**
             * Constructs a new WindowsContainerResources.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.WindowsContainerResources.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** WindowsContainerResources cpuShares. */
            cpuShares: Long;

            /** WindowsContainerResources cpuCount. */
            cpuCount: Long;

            /** WindowsContainerResources cpuMaximum. */
            cpuMaximum: Long;

            /** WindowsContainerResources memoryLimitInBytes. */
            memoryLimitInBytes: Long;

            /** WindowsContainerResources rootfsSizeInBytes. */
            rootfsSizeInBytes: Long;

            /** WindowsContainerResources affinityCpus. */
            affinityCpus: runtime.v1.WindowsCpuGroupAffinity.$Properties[];

            /**
             * Creates a new WindowsContainerResources instance using the specified properties.
             * @param [properties] Properties to set
             * @returns WindowsContainerResources instance
             */
            static create(properties: runtime.v1.WindowsContainerResources.$Shape): runtime.v1.WindowsContainerResources & runtime.v1.WindowsContainerResources.$Shape;
            static create(properties?: runtime.v1.WindowsContainerResources.$Properties): runtime.v1.WindowsContainerResources;

            /**
             * Encodes the specified WindowsContainerResources message. Does not implicitly {@link runtime.v1.WindowsContainerResources.verify|verify} messages.
             * @param message WindowsContainerResources message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.WindowsContainerResources.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a WindowsContainerResources message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.WindowsContainerResources & runtime.v1.WindowsContainerResources.$Shape} WindowsContainerResources
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.WindowsContainerResources & runtime.v1.WindowsContainerResources.$Shape;

            /**
             * Creates a WindowsContainerResources message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns WindowsContainerResources
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.WindowsContainerResources;

            /**
             * Creates a plain object from a WindowsContainerResources message. Also converts values to other types if specified.
             * @param message WindowsContainerResources
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.WindowsContainerResources, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this WindowsContainerResources to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace WindowsContainerResources {

            /** Properties of a WindowsContainerResources. */
            interface $Properties {

                /** WindowsContainerResources cpuShares */
                cpuShares?: (Long|null);

                /** WindowsContainerResources cpuCount */
                cpuCount?: (Long|null);

                /** WindowsContainerResources cpuMaximum */
                cpuMaximum?: (Long|null);

                /** WindowsContainerResources memoryLimitInBytes */
                memoryLimitInBytes?: (Long|null);

                /** WindowsContainerResources rootfsSizeInBytes */
                rootfsSizeInBytes?: (Long|null);

                /** WindowsContainerResources affinityCpus */
                affinityCpus?: (runtime.v1.WindowsCpuGroupAffinity.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a WindowsContainerResources. */
            type $Shape = runtime.v1.WindowsContainerResources.$Properties;
        }

        /**
         * Properties of a WindowsCpuGroupAffinity.
         * @deprecated Use runtime.v1.WindowsCpuGroupAffinity.$Properties instead.
         */
        interface IWindowsCpuGroupAffinity extends runtime.v1.WindowsCpuGroupAffinity.$Properties {
        }

        /** Represents a WindowsCpuGroupAffinity. */
        class WindowsCpuGroupAffinity {

            /**
             * Constructs a new WindowsCpuGroupAffinity.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.WindowsCpuGroupAffinity.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** WindowsCpuGroupAffinity cpuMask. */
            cpuMask: Long;

            /** WindowsCpuGroupAffinity cpuGroup. */
            cpuGroup: number;

            /**
             * Creates a new WindowsCpuGroupAffinity instance using the specified properties.
             * @param [properties] Properties to set
             * @returns WindowsCpuGroupAffinity instance
             */
            static create(properties: runtime.v1.WindowsCpuGroupAffinity.$Shape): runtime.v1.WindowsCpuGroupAffinity & runtime.v1.WindowsCpuGroupAffinity.$Shape;
            static create(properties?: runtime.v1.WindowsCpuGroupAffinity.$Properties): runtime.v1.WindowsCpuGroupAffinity;

            /**
             * Encodes the specified WindowsCpuGroupAffinity message. Does not implicitly {@link runtime.v1.WindowsCpuGroupAffinity.verify|verify} messages.
             * @param message WindowsCpuGroupAffinity message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.WindowsCpuGroupAffinity.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a WindowsCpuGroupAffinity message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.WindowsCpuGroupAffinity & runtime.v1.WindowsCpuGroupAffinity.$Shape} WindowsCpuGroupAffinity
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.WindowsCpuGroupAffinity & runtime.v1.WindowsCpuGroupAffinity.$Shape;

            /**
             * Creates a WindowsCpuGroupAffinity message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns WindowsCpuGroupAffinity
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.WindowsCpuGroupAffinity;

            /**
             * Creates a plain object from a WindowsCpuGroupAffinity message. Also converts values to other types if specified.
             * @param message WindowsCpuGroupAffinity
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.WindowsCpuGroupAffinity, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this WindowsCpuGroupAffinity to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace WindowsCpuGroupAffinity {

            /** Properties of a WindowsCpuGroupAffinity. */
            interface $Properties {

                /** WindowsCpuGroupAffinity cpuMask */
                cpuMask?: (Long|null);

                /** WindowsCpuGroupAffinity cpuGroup */
                cpuGroup?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a WindowsCpuGroupAffinity. */
            type $Shape = runtime.v1.WindowsCpuGroupAffinity.$Properties;
        }

        /**
         * Properties of a ContainerMetadata.
         * @deprecated Use runtime.v1.ContainerMetadata.$Properties instead.
         */
        interface IContainerMetadata extends runtime.v1.ContainerMetadata.$Properties {
        }

        /** Represents a ContainerMetadata. */
        class ContainerMetadata {

            /**
             * Constructs a new ContainerMetadata.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.ContainerMetadata.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ContainerMetadata name. */
            name: string;

            /** ContainerMetadata attempt. */
            attempt: number;

            /**
             * Creates a new ContainerMetadata instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ContainerMetadata instance
             */
            static create(properties: runtime.v1.ContainerMetadata.$Shape): runtime.v1.ContainerMetadata & runtime.v1.ContainerMetadata.$Shape;
            static create(properties?: runtime.v1.ContainerMetadata.$Properties): runtime.v1.ContainerMetadata;

            /**
             * Encodes the specified ContainerMetadata message. Does not implicitly {@link runtime.v1.ContainerMetadata.verify|verify} messages.
             * @param message ContainerMetadata message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.ContainerMetadata.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ContainerMetadata message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.ContainerMetadata & runtime.v1.ContainerMetadata.$Shape} ContainerMetadata
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.ContainerMetadata & runtime.v1.ContainerMetadata.$Shape;

            /**
             * Creates a ContainerMetadata message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ContainerMetadata
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.ContainerMetadata;

            /**
             * Creates a plain object from a ContainerMetadata message. Also converts values to other types if specified.
             * @param message ContainerMetadata
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.ContainerMetadata, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ContainerMetadata to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace ContainerMetadata {

            /** Properties of a ContainerMetadata. */
            interface $Properties {

                /** ContainerMetadata name */
                name?: (string|null);

                /** ContainerMetadata attempt */
                attempt?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ContainerMetadata. */
            type $Shape = runtime.v1.ContainerMetadata.$Properties;
        }

        /**
         * Properties of a Device.
         * @deprecated Use runtime.v1.Device.$Properties instead.
         */
        interface IDevice extends runtime.v1.Device.$Properties {
        }

        /** Represents a Device. */
        class Device {

            /**
             * Constructs a new Device.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.Device.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Device containerPath. */
            containerPath: string;

            /** Device hostPath. */
            hostPath: string;

            /** Device permissions. */
            permissions: string;

            /**
             * Creates a new Device instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Device instance
             */
            static create(properties: runtime.v1.Device.$Shape): runtime.v1.Device & runtime.v1.Device.$Shape;
            static create(properties?: runtime.v1.Device.$Properties): runtime.v1.Device;

            /**
             * Encodes the specified Device message. Does not implicitly {@link runtime.v1.Device.verify|verify} messages.
             * @param message Device message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.Device.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Device message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.Device & runtime.v1.Device.$Shape} Device
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.Device & runtime.v1.Device.$Shape;

            /**
             * Creates a Device message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Device
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.Device;

            /**
             * Creates a plain object from a Device message. Also converts values to other types if specified.
             * @param message Device
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.Device, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Device to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Device {

            /** Properties of a Device. */
            interface $Properties {

                /** Device containerPath */
                containerPath?: (string|null);

                /** Device hostPath */
                hostPath?: (string|null);

                /** Device permissions */
                permissions?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Device. */
            type $Shape = runtime.v1.Device.$Properties;
        }

        /**
         * Properties of a CDIDevice.
         * @deprecated Use runtime.v1.CDIDevice.$Properties instead.
         */
        interface ICDIDevice extends runtime.v1.CDIDevice.$Properties {
        }

        /** Represents a CDIDevice. */
        class CDIDevice {

            /**
             * Constructs a new CDIDevice.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.CDIDevice.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** CDIDevice name. */
            name: string;

            /**
             * Creates a new CDIDevice instance using the specified properties.
             * @param [properties] Properties to set
             * @returns CDIDevice instance
             */
            static create(properties: runtime.v1.CDIDevice.$Shape): runtime.v1.CDIDevice & runtime.v1.CDIDevice.$Shape;
            static create(properties?: runtime.v1.CDIDevice.$Properties): runtime.v1.CDIDevice;

            /**
             * Encodes the specified CDIDevice message. Does not implicitly {@link runtime.v1.CDIDevice.verify|verify} messages.
             * @param message CDIDevice message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.CDIDevice.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CDIDevice message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.CDIDevice & runtime.v1.CDIDevice.$Shape} CDIDevice
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.CDIDevice & runtime.v1.CDIDevice.$Shape;

            /**
             * Creates a CDIDevice message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns CDIDevice
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.CDIDevice;

            /**
             * Creates a plain object from a CDIDevice message. Also converts values to other types if specified.
             * @param message CDIDevice
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.CDIDevice, options?: $protobuf.IConversionOptions): { [k: string]: any };

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
            type $Shape = runtime.v1.CDIDevice.$Properties;
        }

        /**
         * Properties of a ContainerConfig.
         * @deprecated Use runtime.v1.ContainerConfig.$Properties instead.
         */
        interface IContainerConfig extends runtime.v1.ContainerConfig.$Properties {
        }

        /** Represents a ContainerConfig. */
        class ContainerConfig {

            /**
             * Constructs a new ContainerConfig.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.ContainerConfig.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ContainerConfig metadata. */
            metadata?: (runtime.v1.ContainerMetadata.$Properties|null);

            /** ContainerConfig image. */
            image?: (runtime.v1.ImageSpec.$Properties|null);

            /** ContainerConfig command. */
            command: string[];

            /** ContainerConfig args. */
            args: string[];

            /** ContainerConfig workingDir. */
            workingDir: string;

            /** ContainerConfig envs. */
            envs: runtime.v1.KeyValue.$Properties[];

            /** ContainerConfig mounts. */
            mounts: runtime.v1.Mount.$Properties[];

            /** ContainerConfig devices. */
            devices: runtime.v1.Device.$Properties[];

            /** ContainerConfig labels. */
            labels: { [k: string]: string };

            /** ContainerConfig annotations. */
            annotations: { [k: string]: string };

            /** ContainerConfig logPath. */
            logPath: string;

            /** ContainerConfig stdin. */
            stdin: boolean;

            /** ContainerConfig stdinOnce. */
            stdinOnce: boolean;

            /** ContainerConfig tty. */
            tty: boolean;

            /** ContainerConfig linux. */
            linux?: (runtime.v1.LinuxContainerConfig.$Properties|null);

            /** ContainerConfig windows. */
            windows?: (runtime.v1.WindowsContainerConfig.$Properties|null);

            /** ContainerConfig CDIDevices. */
            CDIDevices: runtime.v1.CDIDevice.$Properties[];

            /** ContainerConfig stopSignal. */
            stopSignal: runtime.v1.Signal;

            /**
             * Creates a new ContainerConfig instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ContainerConfig instance
             */
            static create(properties: runtime.v1.ContainerConfig.$Shape): runtime.v1.ContainerConfig & runtime.v1.ContainerConfig.$Shape;
            static create(properties?: runtime.v1.ContainerConfig.$Properties): runtime.v1.ContainerConfig;

            /**
             * Encodes the specified ContainerConfig message. Does not implicitly {@link runtime.v1.ContainerConfig.verify|verify} messages.
             * @param message ContainerConfig message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.ContainerConfig.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ContainerConfig message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.ContainerConfig & runtime.v1.ContainerConfig.$Shape} ContainerConfig
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.ContainerConfig & runtime.v1.ContainerConfig.$Shape;

            /**
             * Creates a ContainerConfig message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ContainerConfig
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.ContainerConfig;

            /**
             * Creates a plain object from a ContainerConfig message. Also converts values to other types if specified.
             * @param message ContainerConfig
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.ContainerConfig, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ContainerConfig to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace ContainerConfig {

            /** Properties of a ContainerConfig. */
            interface $Properties {

                /** ContainerConfig metadata */
                metadata?: (runtime.v1.ContainerMetadata.$Properties|null);

                /** ContainerConfig image */
                image?: (runtime.v1.ImageSpec.$Properties|null);

                /** ContainerConfig command */
                command?: (string[]|null);

                /** ContainerConfig args */
                args?: (string[]|null);

                /** ContainerConfig workingDir */
                workingDir?: (string|null);

                /** ContainerConfig envs */
                envs?: (runtime.v1.KeyValue.$Properties[]|null);

                /** ContainerConfig mounts */
                mounts?: (runtime.v1.Mount.$Properties[]|null);

                /** ContainerConfig devices */
                devices?: (runtime.v1.Device.$Properties[]|null);

                /** ContainerConfig labels */
                labels?: ({ [k: string]: string }|null);

                /** ContainerConfig annotations */
                annotations?: ({ [k: string]: string }|null);

                /** ContainerConfig logPath */
                logPath?: (string|null);

                /** ContainerConfig stdin */
                stdin?: (boolean|null);

                /** ContainerConfig stdinOnce */
                stdinOnce?: (boolean|null);

                /** ContainerConfig tty */
                tty?: (boolean|null);

                /** ContainerConfig linux */
                linux?: (runtime.v1.LinuxContainerConfig.$Properties|null);

                /** ContainerConfig windows */
                windows?: (runtime.v1.WindowsContainerConfig.$Properties|null);

                /** ContainerConfig CDIDevices */
                CDIDevices?: (runtime.v1.CDIDevice.$Properties[]|null);

                /** ContainerConfig stopSignal */
                stopSignal?: (runtime.v1.Signal|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ContainerConfig. */
            type $Shape = runtime.v1.ContainerConfig.$Properties;
        }

        /** Signal enum. */
        enum Signal {

            /** SIGNAL_RUNTIME_DEFAULT value */
            SIGNAL_RUNTIME_DEFAULT = 0,

            /** SIGNAL_SIGABRT value */
            SIGNAL_SIGABRT = 1,

            /** SIGNAL_SIGALRM value */
            SIGNAL_SIGALRM = 2,

            /** SIGNAL_SIGBUS value */
            SIGNAL_SIGBUS = 3,

            /** SIGNAL_SIGCHLD value */
            SIGNAL_SIGCHLD = 4,

            /** SIGNAL_SIGCLD value */
            SIGNAL_SIGCLD = 5,

            /** SIGNAL_SIGCONT value */
            SIGNAL_SIGCONT = 6,

            /** SIGNAL_SIGFPE value */
            SIGNAL_SIGFPE = 7,

            /** SIGNAL_SIGHUP value */
            SIGNAL_SIGHUP = 8,

            /** SIGNAL_SIGILL value */
            SIGNAL_SIGILL = 9,

            /** SIGNAL_SIGINT value */
            SIGNAL_SIGINT = 10,

            /** SIGNAL_SIGIO value */
            SIGNAL_SIGIO = 11,

            /** SIGNAL_SIGIOT value */
            SIGNAL_SIGIOT = 12,

            /** SIGNAL_SIGKILL value */
            SIGNAL_SIGKILL = 13,

            /** SIGNAL_SIGPIPE value */
            SIGNAL_SIGPIPE = 14,

            /** SIGNAL_SIGPOLL value */
            SIGNAL_SIGPOLL = 15,

            /** SIGNAL_SIGPROF value */
            SIGNAL_SIGPROF = 16,

            /** SIGNAL_SIGPWR value */
            SIGNAL_SIGPWR = 17,

            /** SIGNAL_SIGQUIT value */
            SIGNAL_SIGQUIT = 18,

            /** SIGNAL_SIGSEGV value */
            SIGNAL_SIGSEGV = 19,

            /** SIGNAL_SIGSTKFLT value */
            SIGNAL_SIGSTKFLT = 20,

            /** SIGNAL_SIGSTOP value */
            SIGNAL_SIGSTOP = 21,

            /** SIGNAL_SIGSYS value */
            SIGNAL_SIGSYS = 22,

            /** SIGNAL_SIGTERM value */
            SIGNAL_SIGTERM = 23,

            /** SIGNAL_SIGTRAP value */
            SIGNAL_SIGTRAP = 24,

            /** SIGNAL_SIGTSTP value */
            SIGNAL_SIGTSTP = 25,

            /** SIGNAL_SIGTTIN value */
            SIGNAL_SIGTTIN = 26,

            /** SIGNAL_SIGTTOU value */
            SIGNAL_SIGTTOU = 27,

            /** SIGNAL_SIGURG value */
            SIGNAL_SIGURG = 28,

            /** SIGNAL_SIGUSR1 value */
            SIGNAL_SIGUSR1 = 29,

            /** SIGNAL_SIGUSR2 value */
            SIGNAL_SIGUSR2 = 30,

            /** SIGNAL_SIGVTALRM value */
            SIGNAL_SIGVTALRM = 31,

            /** SIGNAL_SIGWINCH value */
            SIGNAL_SIGWINCH = 32,

            /** SIGNAL_SIGXCPU value */
            SIGNAL_SIGXCPU = 33,

            /** SIGNAL_SIGXFSZ value */
            SIGNAL_SIGXFSZ = 34,

            /** SIGNAL_SIGRTMIN value */
            SIGNAL_SIGRTMIN = 35,

            /** SIGNAL_SIGRTMINPLUS1 value */
            SIGNAL_SIGRTMINPLUS1 = 36,

            /** SIGNAL_SIGRTMINPLUS2 value */
            SIGNAL_SIGRTMINPLUS2 = 37,

            /** SIGNAL_SIGRTMINPLUS3 value */
            SIGNAL_SIGRTMINPLUS3 = 38,

            /** SIGNAL_SIGRTMINPLUS4 value */
            SIGNAL_SIGRTMINPLUS4 = 39,

            /** SIGNAL_SIGRTMINPLUS5 value */
            SIGNAL_SIGRTMINPLUS5 = 40,

            /** SIGNAL_SIGRTMINPLUS6 value */
            SIGNAL_SIGRTMINPLUS6 = 41,

            /** SIGNAL_SIGRTMINPLUS7 value */
            SIGNAL_SIGRTMINPLUS7 = 42,

            /** SIGNAL_SIGRTMINPLUS8 value */
            SIGNAL_SIGRTMINPLUS8 = 43,

            /** SIGNAL_SIGRTMINPLUS9 value */
            SIGNAL_SIGRTMINPLUS9 = 44,

            /** SIGNAL_SIGRTMINPLUS10 value */
            SIGNAL_SIGRTMINPLUS10 = 45,

            /** SIGNAL_SIGRTMINPLUS11 value */
            SIGNAL_SIGRTMINPLUS11 = 46,

            /** SIGNAL_SIGRTMINPLUS12 value */
            SIGNAL_SIGRTMINPLUS12 = 47,

            /** SIGNAL_SIGRTMINPLUS13 value */
            SIGNAL_SIGRTMINPLUS13 = 48,

            /** SIGNAL_SIGRTMINPLUS14 value */
            SIGNAL_SIGRTMINPLUS14 = 49,

            /** SIGNAL_SIGRTMINPLUS15 value */
            SIGNAL_SIGRTMINPLUS15 = 50,

            /** SIGNAL_SIGRTMAXMINUS14 value */
            SIGNAL_SIGRTMAXMINUS14 = 51,

            /** SIGNAL_SIGRTMAXMINUS13 value */
            SIGNAL_SIGRTMAXMINUS13 = 52,

            /** SIGNAL_SIGRTMAXMINUS12 value */
            SIGNAL_SIGRTMAXMINUS12 = 53,

            /** SIGNAL_SIGRTMAXMINUS11 value */
            SIGNAL_SIGRTMAXMINUS11 = 54,

            /** SIGNAL_SIGRTMAXMINUS10 value */
            SIGNAL_SIGRTMAXMINUS10 = 55,

            /** SIGNAL_SIGRTMAXMINUS9 value */
            SIGNAL_SIGRTMAXMINUS9 = 56,

            /** SIGNAL_SIGRTMAXMINUS8 value */
            SIGNAL_SIGRTMAXMINUS8 = 57,

            /** SIGNAL_SIGRTMAXMINUS7 value */
            SIGNAL_SIGRTMAXMINUS7 = 58,

            /** SIGNAL_SIGRTMAXMINUS6 value */
            SIGNAL_SIGRTMAXMINUS6 = 59,

            /** SIGNAL_SIGRTMAXMINUS5 value */
            SIGNAL_SIGRTMAXMINUS5 = 60,

            /** SIGNAL_SIGRTMAXMINUS4 value */
            SIGNAL_SIGRTMAXMINUS4 = 61,

            /** SIGNAL_SIGRTMAXMINUS3 value */
            SIGNAL_SIGRTMAXMINUS3 = 62,

            /** SIGNAL_SIGRTMAXMINUS2 value */
            SIGNAL_SIGRTMAXMINUS2 = 63,

            /** SIGNAL_SIGRTMAXMINUS1 value */
            SIGNAL_SIGRTMAXMINUS1 = 64,

            /** SIGNAL_SIGRTMAX value */
            SIGNAL_SIGRTMAX = 65
        }

        /**
         * Properties of a CreateContainerRequest.
         * @deprecated Use runtime.v1.CreateContainerRequest.$Properties instead.
         */
        interface ICreateContainerRequest extends runtime.v1.CreateContainerRequest.$Properties {
        }

        /** Represents a CreateContainerRequest. */
        class CreateContainerRequest {

            /**
             * Constructs a new CreateContainerRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.CreateContainerRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** CreateContainerRequest podSandboxId. */
            podSandboxId: string;

            /** CreateContainerRequest config. */
            config?: (runtime.v1.ContainerConfig.$Properties|null);

            /** CreateContainerRequest sandboxConfig. */
            sandboxConfig?: (runtime.v1.PodSandboxConfig.$Properties|null);

            /**
             * Creates a new CreateContainerRequest instance using the specified properties.
             * @param [properties] Properties to set
             * @returns CreateContainerRequest instance
             */
            static create(properties: runtime.v1.CreateContainerRequest.$Shape): runtime.v1.CreateContainerRequest & runtime.v1.CreateContainerRequest.$Shape;
            static create(properties?: runtime.v1.CreateContainerRequest.$Properties): runtime.v1.CreateContainerRequest;

            /**
             * Encodes the specified CreateContainerRequest message. Does not implicitly {@link runtime.v1.CreateContainerRequest.verify|verify} messages.
             * @param message CreateContainerRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.CreateContainerRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CreateContainerRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.CreateContainerRequest & runtime.v1.CreateContainerRequest.$Shape} CreateContainerRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.CreateContainerRequest & runtime.v1.CreateContainerRequest.$Shape;

            /**
             * Creates a CreateContainerRequest message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns CreateContainerRequest
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.CreateContainerRequest;

            /**
             * Creates a plain object from a CreateContainerRequest message. Also converts values to other types if specified.
             * @param message CreateContainerRequest
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.CreateContainerRequest, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this CreateContainerRequest to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace CreateContainerRequest {

            /** Properties of a CreateContainerRequest. */
            interface $Properties {

                /** CreateContainerRequest podSandboxId */
                podSandboxId?: (string|null);

                /** CreateContainerRequest config */
                config?: (runtime.v1.ContainerConfig.$Properties|null);

                /** CreateContainerRequest sandboxConfig */
                sandboxConfig?: (runtime.v1.PodSandboxConfig.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a CreateContainerRequest. */
            type $Shape = runtime.v1.CreateContainerRequest.$Properties;
        }

        /**
         * Properties of a CreateContainerResponse.
         * @deprecated Use runtime.v1.CreateContainerResponse.$Properties instead.
         */
        interface ICreateContainerResponse extends runtime.v1.CreateContainerResponse.$Properties {
        }

        /** Represents a CreateContainerResponse. */
        class CreateContainerResponse {

            /**
             * Constructs a new CreateContainerResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.CreateContainerResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** CreateContainerResponse containerId. */
            containerId: string;

            /**
             * Creates a new CreateContainerResponse instance using the specified properties.
             * @param [properties] Properties to set
             * @returns CreateContainerResponse instance
             */
            static create(properties: runtime.v1.CreateContainerResponse.$Shape): runtime.v1.CreateContainerResponse & runtime.v1.CreateContainerResponse.$Shape;
            static create(properties?: runtime.v1.CreateContainerResponse.$Properties): runtime.v1.CreateContainerResponse;

            /**
             * Encodes the specified CreateContainerResponse message. Does not implicitly {@link runtime.v1.CreateContainerResponse.verify|verify} messages.
             * @param message CreateContainerResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.CreateContainerResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CreateContainerResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.CreateContainerResponse & runtime.v1.CreateContainerResponse.$Shape} CreateContainerResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.CreateContainerResponse & runtime.v1.CreateContainerResponse.$Shape;

            /**
             * Creates a CreateContainerResponse message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns CreateContainerResponse
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.CreateContainerResponse;

            /**
             * Creates a plain object from a CreateContainerResponse message. Also converts values to other types if specified.
             * @param message CreateContainerResponse
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.CreateContainerResponse, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this CreateContainerResponse to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace CreateContainerResponse {

            /** Properties of a CreateContainerResponse. */
            interface $Properties {

                /** CreateContainerResponse containerId */
                containerId?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a CreateContainerResponse. */
            type $Shape = runtime.v1.CreateContainerResponse.$Properties;
        }

        /**
         * Properties of a StartContainerRequest.
         * @deprecated Use runtime.v1.StartContainerRequest.$Properties instead.
         */
        interface IStartContainerRequest extends runtime.v1.StartContainerRequest.$Properties {
        }

        /** Represents a StartContainerRequest. */
        class StartContainerRequest {

            /**
             * Constructs a new StartContainerRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.StartContainerRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** StartContainerRequest containerId. */
            containerId: string;

            /**
             * Creates a new StartContainerRequest instance using the specified properties.
             * @param [properties] Properties to set
             * @returns StartContainerRequest instance
             */
            static create(properties: runtime.v1.StartContainerRequest.$Shape): runtime.v1.StartContainerRequest & runtime.v1.StartContainerRequest.$Shape;
            static create(properties?: runtime.v1.StartContainerRequest.$Properties): runtime.v1.StartContainerRequest;

            /**
             * Encodes the specified StartContainerRequest message. Does not implicitly {@link runtime.v1.StartContainerRequest.verify|verify} messages.
             * @param message StartContainerRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.StartContainerRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a StartContainerRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.StartContainerRequest & runtime.v1.StartContainerRequest.$Shape} StartContainerRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.StartContainerRequest & runtime.v1.StartContainerRequest.$Shape;

            /**
             * Creates a StartContainerRequest message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns StartContainerRequest
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.StartContainerRequest;

            /**
             * Creates a plain object from a StartContainerRequest message. Also converts values to other types if specified.
             * @param message StartContainerRequest
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.StartContainerRequest, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this StartContainerRequest to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace StartContainerRequest {

            /** Properties of a StartContainerRequest. */
            interface $Properties {

                /** StartContainerRequest containerId */
                containerId?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a StartContainerRequest. */
            type $Shape = runtime.v1.StartContainerRequest.$Properties;
        }

        /**
         * Properties of a StartContainerResponse.
         * @deprecated Use runtime.v1.StartContainerResponse.$Properties instead.
         */
        interface IStartContainerResponse extends runtime.v1.StartContainerResponse.$Properties {
        }

        /** Represents a StartContainerResponse. */
        class StartContainerResponse {

            /**
             * Constructs a new StartContainerResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.StartContainerResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /**
             * Creates a new StartContainerResponse instance using the specified properties.
             * @param [properties] Properties to set
             * @returns StartContainerResponse instance
             */
            static create(properties: runtime.v1.StartContainerResponse.$Shape): runtime.v1.StartContainerResponse & runtime.v1.StartContainerResponse.$Shape;
            static create(properties?: runtime.v1.StartContainerResponse.$Properties): runtime.v1.StartContainerResponse;

            /**
             * Encodes the specified StartContainerResponse message. Does not implicitly {@link runtime.v1.StartContainerResponse.verify|verify} messages.
             * @param message StartContainerResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.StartContainerResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a StartContainerResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.StartContainerResponse & runtime.v1.StartContainerResponse.$Shape} StartContainerResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.StartContainerResponse & runtime.v1.StartContainerResponse.$Shape;

            /**
             * Creates a StartContainerResponse message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns StartContainerResponse
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.StartContainerResponse;

            /**
             * Creates a plain object from a StartContainerResponse message. Also converts values to other types if specified.
             * @param message StartContainerResponse
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.StartContainerResponse, options?: $protobuf.IConversionOptions): { [k: string]: any };

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
            type $Shape = runtime.v1.StartContainerResponse.$Properties;
        }

        /**
         * Properties of a StopContainerRequest.
         * @deprecated Use runtime.v1.StopContainerRequest.$Properties instead.
         */
        interface IStopContainerRequest extends runtime.v1.StopContainerRequest.$Properties {
        }

        /** Represents a StopContainerRequest. */
        class StopContainerRequest {

            /**
             * Constructs a new StopContainerRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.StopContainerRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** StopContainerRequest containerId. */
            containerId: string;

            /** StopContainerRequest timeout. */
            timeout: Long;

            /**
             * Creates a new StopContainerRequest instance using the specified properties.
             * @param [properties] Properties to set
             * @returns StopContainerRequest instance
             */
            static create(properties: runtime.v1.StopContainerRequest.$Shape): runtime.v1.StopContainerRequest & runtime.v1.StopContainerRequest.$Shape;
            static create(properties?: runtime.v1.StopContainerRequest.$Properties): runtime.v1.StopContainerRequest;

            /**
             * Encodes the specified StopContainerRequest message. Does not implicitly {@link runtime.v1.StopContainerRequest.verify|verify} messages.
             * @param message StopContainerRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.StopContainerRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a StopContainerRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.StopContainerRequest & runtime.v1.StopContainerRequest.$Shape} StopContainerRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.StopContainerRequest & runtime.v1.StopContainerRequest.$Shape;

            /**
             * Creates a StopContainerRequest message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns StopContainerRequest
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.StopContainerRequest;

            /**
             * Creates a plain object from a StopContainerRequest message. Also converts values to other types if specified.
             * @param message StopContainerRequest
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.StopContainerRequest, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this StopContainerRequest to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace StopContainerRequest {

            /** Properties of a StopContainerRequest. */
            interface $Properties {

                /** StopContainerRequest containerId */
                containerId?: (string|null);

                /** StopContainerRequest timeout */
                timeout?: (Long|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a StopContainerRequest. */
            type $Shape = runtime.v1.StopContainerRequest.$Properties;
        }

        /**
         * Properties of a StopContainerResponse.
         * @deprecated Use runtime.v1.StopContainerResponse.$Properties instead.
         */
        interface IStopContainerResponse extends runtime.v1.StopContainerResponse.$Properties {
        }

        /** Represents a StopContainerResponse. */
        class StopContainerResponse {

            /**
             * Constructs a new StopContainerResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.StopContainerResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /**
             * Creates a new StopContainerResponse instance using the specified properties.
             * @param [properties] Properties to set
             * @returns StopContainerResponse instance
             */
            static create(properties: runtime.v1.StopContainerResponse.$Shape): runtime.v1.StopContainerResponse & runtime.v1.StopContainerResponse.$Shape;
            static create(properties?: runtime.v1.StopContainerResponse.$Properties): runtime.v1.StopContainerResponse;

            /**
             * Encodes the specified StopContainerResponse message. Does not implicitly {@link runtime.v1.StopContainerResponse.verify|verify} messages.
             * @param message StopContainerResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.StopContainerResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a StopContainerResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.StopContainerResponse & runtime.v1.StopContainerResponse.$Shape} StopContainerResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.StopContainerResponse & runtime.v1.StopContainerResponse.$Shape;

            /**
             * Creates a StopContainerResponse message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns StopContainerResponse
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.StopContainerResponse;

            /**
             * Creates a plain object from a StopContainerResponse message. Also converts values to other types if specified.
             * @param message StopContainerResponse
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.StopContainerResponse, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this StopContainerResponse to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace StopContainerResponse {

            /** Properties of a StopContainerResponse. */
            interface $Properties {

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a StopContainerResponse. */
            type $Shape = runtime.v1.StopContainerResponse.$Properties;
        }

        /**
         * Properties of a RemoveContainerRequest.
         * @deprecated Use runtime.v1.RemoveContainerRequest.$Properties instead.
         */
        interface IRemoveContainerRequest extends runtime.v1.RemoveContainerRequest.$Properties {
        }

        /** Represents a RemoveContainerRequest. */
        class RemoveContainerRequest {

            /**
             * Constructs a new RemoveContainerRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.RemoveContainerRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** RemoveContainerRequest containerId. */
            containerId: string;

            /**
             * Creates a new RemoveContainerRequest instance using the specified properties.
             * @param [properties] Properties to set
             * @returns RemoveContainerRequest instance
             */
            static create(properties: runtime.v1.RemoveContainerRequest.$Shape): runtime.v1.RemoveContainerRequest & runtime.v1.RemoveContainerRequest.$Shape;
            static create(properties?: runtime.v1.RemoveContainerRequest.$Properties): runtime.v1.RemoveContainerRequest;

            /**
             * Encodes the specified RemoveContainerRequest message. Does not implicitly {@link runtime.v1.RemoveContainerRequest.verify|verify} messages.
             * @param message RemoveContainerRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.RemoveContainerRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RemoveContainerRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.RemoveContainerRequest & runtime.v1.RemoveContainerRequest.$Shape} RemoveContainerRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.RemoveContainerRequest & runtime.v1.RemoveContainerRequest.$Shape;

            /**
             * Creates a RemoveContainerRequest message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns RemoveContainerRequest
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.RemoveContainerRequest;

            /**
             * Creates a plain object from a RemoveContainerRequest message. Also converts values to other types if specified.
             * @param message RemoveContainerRequest
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.RemoveContainerRequest, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this RemoveContainerRequest to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace RemoveContainerRequest {

            /** Properties of a RemoveContainerRequest. */
            interface $Properties {

                /** RemoveContainerRequest containerId */
                containerId?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RemoveContainerRequest. */
            type $Shape = runtime.v1.RemoveContainerRequest.$Properties;
        }

        /**
         * Properties of a RemoveContainerResponse.
         * @deprecated Use runtime.v1.RemoveContainerResponse.$Properties instead.
         */
        interface IRemoveContainerResponse extends runtime.v1.RemoveContainerResponse.$Properties {
        }

        /** Represents a RemoveContainerResponse. */
        class RemoveContainerResponse {

            /**
             * Constructs a new RemoveContainerResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.RemoveContainerResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /**
             * Creates a new RemoveContainerResponse instance using the specified properties.
             * @param [properties] Properties to set
             * @returns RemoveContainerResponse instance
             */
            static create(properties: runtime.v1.RemoveContainerResponse.$Shape): runtime.v1.RemoveContainerResponse & runtime.v1.RemoveContainerResponse.$Shape;
            static create(properties?: runtime.v1.RemoveContainerResponse.$Properties): runtime.v1.RemoveContainerResponse;

            /**
             * Encodes the specified RemoveContainerResponse message. Does not implicitly {@link runtime.v1.RemoveContainerResponse.verify|verify} messages.
             * @param message RemoveContainerResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.RemoveContainerResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RemoveContainerResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.RemoveContainerResponse & runtime.v1.RemoveContainerResponse.$Shape} RemoveContainerResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.RemoveContainerResponse & runtime.v1.RemoveContainerResponse.$Shape;

            /**
             * Creates a RemoveContainerResponse message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns RemoveContainerResponse
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.RemoveContainerResponse;

            /**
             * Creates a plain object from a RemoveContainerResponse message. Also converts values to other types if specified.
             * @param message RemoveContainerResponse
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.RemoveContainerResponse, options?: $protobuf.IConversionOptions): { [k: string]: any };

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
            type $Shape = runtime.v1.RemoveContainerResponse.$Properties;
        }

        /** ContainerState enum. */
        enum ContainerState {

            /** CONTAINER_CREATED value */
            CONTAINER_CREATED = 0,

            /** CONTAINER_RUNNING value */
            CONTAINER_RUNNING = 1,

            /** CONTAINER_EXITED value */
            CONTAINER_EXITED = 2,

            /** CONTAINER_UNKNOWN value */
            CONTAINER_UNKNOWN = 3
        }

        /**
         * Properties of a ContainerStateValue.
         * @deprecated Use runtime.v1.ContainerStateValue.$Properties instead.
         */
        interface IContainerStateValue extends runtime.v1.ContainerStateValue.$Properties {
        }

        /** Represents a ContainerStateValue. */
        class ContainerStateValue {

            /**
             * Constructs a new ContainerStateValue.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.ContainerStateValue.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ContainerStateValue state. */
            state: runtime.v1.ContainerState;

            /**
             * Creates a new ContainerStateValue instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ContainerStateValue instance
             */
            static create(properties: runtime.v1.ContainerStateValue.$Shape): runtime.v1.ContainerStateValue & runtime.v1.ContainerStateValue.$Shape;
            static create(properties?: runtime.v1.ContainerStateValue.$Properties): runtime.v1.ContainerStateValue;

            /**
             * Encodes the specified ContainerStateValue message. Does not implicitly {@link runtime.v1.ContainerStateValue.verify|verify} messages.
             * @param message ContainerStateValue message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.ContainerStateValue.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ContainerStateValue message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.ContainerStateValue & runtime.v1.ContainerStateValue.$Shape} ContainerStateValue
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.ContainerStateValue & runtime.v1.ContainerStateValue.$Shape;

            /**
             * Creates a ContainerStateValue message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ContainerStateValue
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.ContainerStateValue;

            /**
             * Creates a plain object from a ContainerStateValue message. Also converts values to other types if specified.
             * @param message ContainerStateValue
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.ContainerStateValue, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ContainerStateValue to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace ContainerStateValue {

            /** Properties of a ContainerStateValue. */
            interface $Properties {

                /** ContainerStateValue state */
                state?: (runtime.v1.ContainerState|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ContainerStateValue. */
            type $Shape = runtime.v1.ContainerStateValue.$Properties;
        }

        /**
         * Properties of a ContainerFilter.
         * @deprecated Use runtime.v1.ContainerFilter.$Properties instead.
         */
        interface IContainerFilter extends runtime.v1.ContainerFilter.$Properties {
        }

        /** Represents a ContainerFilter. */
        class ContainerFilter {

            /**
             * Constructs a new ContainerFilter.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.ContainerFilter.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ContainerFilter id. */
            id: string;

            /** ContainerFilter state. */
            state?: (runtime.v1.ContainerStateValue.$Properties|null);

            /** ContainerFilter podSandboxId. */
            podSandboxId: string;

            /** ContainerFilter labelSelector. */
            labelSelector: { [k: string]: string };

            /**
             * Creates a new ContainerFilter instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ContainerFilter instance
             */
            static create(properties: runtime.v1.ContainerFilter.$Shape): runtime.v1.ContainerFilter & runtime.v1.ContainerFilter.$Shape;
            static create(properties?: runtime.v1.ContainerFilter.$Properties): runtime.v1.ContainerFilter;

            /**
             * Encodes the specified ContainerFilter message. Does not implicitly {@link runtime.v1.ContainerFilter.verify|verify} messages.
             * @param message ContainerFilter message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.ContainerFilter.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ContainerFilter message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.ContainerFilter & runtime.v1.ContainerFilter.$Shape} ContainerFilter
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.ContainerFilter & runtime.v1.ContainerFilter.$Shape;

            /**
             * Creates a ContainerFilter message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ContainerFilter
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.ContainerFilter;

            /**
             * Creates a plain object from a ContainerFilter message. Also converts values to other types if specified.
             * @param message ContainerFilter
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.ContainerFilter, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ContainerFilter to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace ContainerFilter {

            /** Properties of a ContainerFilter. */
            interface $Properties {

                /** ContainerFilter id */
                id?: (string|null);

                /** ContainerFilter state */
                state?: (runtime.v1.ContainerStateValue.$Properties|null);

                /** ContainerFilter podSandboxId */
                podSandboxId?: (string|null);

                /** ContainerFilter labelSelector */
                labelSelector?: ({ [k: string]: string }|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ContainerFilter. */
            type $Shape = runtime.v1.ContainerFilter.$Properties;
        }

        /**
         * Properties of a ListContainersRequest.
         * @deprecated Use runtime.v1.ListContainersRequest.$Properties instead.
         */
        interface IListContainersRequest extends runtime.v1.ListContainersRequest.$Properties {
        }

        /** Represents a ListContainersRequest. */
        class ListContainersRequest {

            /**
             * Constructs a new ListContainersRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.ListContainersRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ListContainersRequest filter. */
            filter?: (runtime.v1.ContainerFilter.$Properties|null);

            /**
             * Creates a new ListContainersRequest instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ListContainersRequest instance
             */
            static create(properties: runtime.v1.ListContainersRequest.$Shape): runtime.v1.ListContainersRequest & runtime.v1.ListContainersRequest.$Shape;
            static create(properties?: runtime.v1.ListContainersRequest.$Properties): runtime.v1.ListContainersRequest;

            /**
             * Encodes the specified ListContainersRequest message. Does not implicitly {@link runtime.v1.ListContainersRequest.verify|verify} messages.
             * @param message ListContainersRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.ListContainersRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ListContainersRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.ListContainersRequest & runtime.v1.ListContainersRequest.$Shape} ListContainersRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.ListContainersRequest & runtime.v1.ListContainersRequest.$Shape;

            /**
             * Creates a ListContainersRequest message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ListContainersRequest
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.ListContainersRequest;

            /**
             * Creates a plain object from a ListContainersRequest message. Also converts values to other types if specified.
             * @param message ListContainersRequest
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.ListContainersRequest, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ListContainersRequest to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace ListContainersRequest {

            /** Properties of a ListContainersRequest. */
            interface $Properties {

                /** ListContainersRequest filter */
                filter?: (runtime.v1.ContainerFilter.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ListContainersRequest. */
            type $Shape = runtime.v1.ListContainersRequest.$Properties;
        }

        /**
         * Properties of a Container.
         * @deprecated Use runtime.v1.Container.$Properties instead.
         */
        interface IContainer extends runtime.v1.Container.$Properties {
        }

        /** Represents a Container. */
        class Container {

            /**
             * Constructs a new Container.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.Container.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Container id. */
            id: string;

            /** Container podSandboxId. */
            podSandboxId: string;

            /** Container metadata. */
            metadata?: (runtime.v1.ContainerMetadata.$Properties|null);

            /** Container image. */
            image?: (runtime.v1.ImageSpec.$Properties|null);

            /** Container imageRef. */
            imageRef: string;

            /** Container state. */
            state: runtime.v1.ContainerState;

            /** Container createdAt. */
            createdAt: Long;

            /** Container labels. */
            labels: { [k: string]: string };

            /** Container annotations. */
            annotations: { [k: string]: string };

            /** Container imageId. */
            imageId: string;

            /**
             * Creates a new Container instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Container instance
             */
            static create(properties: runtime.v1.Container.$Shape): runtime.v1.Container & runtime.v1.Container.$Shape;
            static create(properties?: runtime.v1.Container.$Properties): runtime.v1.Container;

            /**
             * Encodes the specified Container message. Does not implicitly {@link runtime.v1.Container.verify|verify} messages.
             * @param message Container message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.Container.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Container message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.Container & runtime.v1.Container.$Shape} Container
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.Container & runtime.v1.Container.$Shape;

            /**
             * Creates a Container message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Container
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.Container;

            /**
             * Creates a plain object from a Container message. Also converts values to other types if specified.
             * @param message Container
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.Container, options?: $protobuf.IConversionOptions): { [k: string]: any };

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

                /** Container metadata */
                metadata?: (runtime.v1.ContainerMetadata.$Properties|null);

                /** Container image */
                image?: (runtime.v1.ImageSpec.$Properties|null);

                /** Container imageRef */
                imageRef?: (string|null);

                /** Container state */
                state?: (runtime.v1.ContainerState|null);

                /** Container createdAt */
                createdAt?: (Long|null);

                /** Container labels */
                labels?: ({ [k: string]: string }|null);

                /** Container annotations */
                annotations?: ({ [k: string]: string }|null);

                /** Container imageId */
                imageId?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Container. */
            type $Shape = runtime.v1.Container.$Properties;
        }

        /**
         * Properties of a ListContainersResponse.
         * @deprecated Use runtime.v1.ListContainersResponse.$Properties instead.
         */
        interface IListContainersResponse extends runtime.v1.ListContainersResponse.$Properties {
        }

        /** Represents a ListContainersResponse. */
        class ListContainersResponse {

            /**
             * Constructs a new ListContainersResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.ListContainersResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ListContainersResponse containers. */
            containers: runtime.v1.Container.$Properties[];

            /**
             * Creates a new ListContainersResponse instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ListContainersResponse instance
             */
            static create(properties: runtime.v1.ListContainersResponse.$Shape): runtime.v1.ListContainersResponse & runtime.v1.ListContainersResponse.$Shape;
            static create(properties?: runtime.v1.ListContainersResponse.$Properties): runtime.v1.ListContainersResponse;

            /**
             * Encodes the specified ListContainersResponse message. Does not implicitly {@link runtime.v1.ListContainersResponse.verify|verify} messages.
             * @param message ListContainersResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.ListContainersResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ListContainersResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.ListContainersResponse & runtime.v1.ListContainersResponse.$Shape} ListContainersResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.ListContainersResponse & runtime.v1.ListContainersResponse.$Shape;

            /**
             * Creates a ListContainersResponse message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ListContainersResponse
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.ListContainersResponse;

            /**
             * Creates a plain object from a ListContainersResponse message. Also converts values to other types if specified.
             * @param message ListContainersResponse
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.ListContainersResponse, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ListContainersResponse to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace ListContainersResponse {

            /** Properties of a ListContainersResponse. */
            interface $Properties {

                /** ListContainersResponse containers */
                containers?: (runtime.v1.Container.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ListContainersResponse. */
            type $Shape = runtime.v1.ListContainersResponse.$Properties;
        }

        /**
         * Properties of a StreamContainersRequest.
         * @deprecated Use runtime.v1.StreamContainersRequest.$Properties instead.
         */
        interface IStreamContainersRequest extends runtime.v1.StreamContainersRequest.$Properties {
        }

        /** Represents a StreamContainersRequest. */
        class StreamContainersRequest {

            /**
             * Constructs a new StreamContainersRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.StreamContainersRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** StreamContainersRequest filter. */
            filter?: (runtime.v1.ContainerFilter.$Properties|null);

            /**
             * Creates a new StreamContainersRequest instance using the specified properties.
             * @param [properties] Properties to set
             * @returns StreamContainersRequest instance
             */
            static create(properties: runtime.v1.StreamContainersRequest.$Shape): runtime.v1.StreamContainersRequest & runtime.v1.StreamContainersRequest.$Shape;
            static create(properties?: runtime.v1.StreamContainersRequest.$Properties): runtime.v1.StreamContainersRequest;

            /**
             * Encodes the specified StreamContainersRequest message. Does not implicitly {@link runtime.v1.StreamContainersRequest.verify|verify} messages.
             * @param message StreamContainersRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.StreamContainersRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a StreamContainersRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.StreamContainersRequest & runtime.v1.StreamContainersRequest.$Shape} StreamContainersRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.StreamContainersRequest & runtime.v1.StreamContainersRequest.$Shape;

            /**
             * Creates a StreamContainersRequest message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns StreamContainersRequest
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.StreamContainersRequest;

            /**
             * Creates a plain object from a StreamContainersRequest message. Also converts values to other types if specified.
             * @param message StreamContainersRequest
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.StreamContainersRequest, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this StreamContainersRequest to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace StreamContainersRequest {

            /** Properties of a StreamContainersRequest. */
            interface $Properties {

                /** StreamContainersRequest filter */
                filter?: (runtime.v1.ContainerFilter.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a StreamContainersRequest. */
            type $Shape = runtime.v1.StreamContainersRequest.$Properties;
        }

        /**
         * Properties of a StreamContainersResponse.
         * @deprecated Use runtime.v1.StreamContainersResponse.$Properties instead.
         */
        interface IStreamContainersResponse extends runtime.v1.StreamContainersResponse.$Properties {
        }

        /** Represents a StreamContainersResponse. */
        class StreamContainersResponse {

            /**
             * Constructs a new StreamContainersResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.StreamContainersResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** StreamContainersResponse containers. */
            containers: runtime.v1.Container.$Properties[];

            /**
             * Creates a new StreamContainersResponse instance using the specified properties.
             * @param [properties] Properties to set
             * @returns StreamContainersResponse instance
             */
            static create(properties: runtime.v1.StreamContainersResponse.$Shape): runtime.v1.StreamContainersResponse & runtime.v1.StreamContainersResponse.$Shape;
            static create(properties?: runtime.v1.StreamContainersResponse.$Properties): runtime.v1.StreamContainersResponse;

            /**
             * Encodes the specified StreamContainersResponse message. Does not implicitly {@link runtime.v1.StreamContainersResponse.verify|verify} messages.
             * @param message StreamContainersResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.StreamContainersResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a StreamContainersResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.StreamContainersResponse & runtime.v1.StreamContainersResponse.$Shape} StreamContainersResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.StreamContainersResponse & runtime.v1.StreamContainersResponse.$Shape;

            /**
             * Creates a StreamContainersResponse message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns StreamContainersResponse
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.StreamContainersResponse;

            /**
             * Creates a plain object from a StreamContainersResponse message. Also converts values to other types if specified.
             * @param message StreamContainersResponse
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.StreamContainersResponse, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this StreamContainersResponse to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace StreamContainersResponse {

            /** Properties of a StreamContainersResponse. */
            interface $Properties {

                /** StreamContainersResponse containers */
                containers?: (runtime.v1.Container.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a StreamContainersResponse. */
            type $Shape = runtime.v1.StreamContainersResponse.$Properties;
        }

        /**
         * Properties of a ContainerStatusRequest.
         * @deprecated Use runtime.v1.ContainerStatusRequest.$Properties instead.
         */
        interface IContainerStatusRequest extends runtime.v1.ContainerStatusRequest.$Properties {
        }

        /** Represents a ContainerStatusRequest. */
        class ContainerStatusRequest {

            /**
             * Constructs a new ContainerStatusRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.ContainerStatusRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ContainerStatusRequest containerId. */
            containerId: string;

            /** ContainerStatusRequest verbose. */
            verbose: boolean;

            /**
             * Creates a new ContainerStatusRequest instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ContainerStatusRequest instance
             */
            static create(properties: runtime.v1.ContainerStatusRequest.$Shape): runtime.v1.ContainerStatusRequest & runtime.v1.ContainerStatusRequest.$Shape;
            static create(properties?: runtime.v1.ContainerStatusRequest.$Properties): runtime.v1.ContainerStatusRequest;

            /**
             * Encodes the specified ContainerStatusRequest message. Does not implicitly {@link runtime.v1.ContainerStatusRequest.verify|verify} messages.
             * @param message ContainerStatusRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.ContainerStatusRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ContainerStatusRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.ContainerStatusRequest & runtime.v1.ContainerStatusRequest.$Shape} ContainerStatusRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.ContainerStatusRequest & runtime.v1.ContainerStatusRequest.$Shape;

            /**
             * Creates a ContainerStatusRequest message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ContainerStatusRequest
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.ContainerStatusRequest;

            /**
             * Creates a plain object from a ContainerStatusRequest message. Also converts values to other types if specified.
             * @param message ContainerStatusRequest
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.ContainerStatusRequest, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ContainerStatusRequest to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace ContainerStatusRequest {

            /** Properties of a ContainerStatusRequest. */
            interface $Properties {

                /** ContainerStatusRequest containerId */
                containerId?: (string|null);

                /** ContainerStatusRequest verbose */
                verbose?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ContainerStatusRequest. */
            type $Shape = runtime.v1.ContainerStatusRequest.$Properties;
        }

        /**
         * Properties of a ContainerStatus.
         * @deprecated Use runtime.v1.ContainerStatus.$Properties instead.
         */
        interface IContainerStatus extends runtime.v1.ContainerStatus.$Properties {
        }

        /** Represents a ContainerStatus. */
        class ContainerStatus {

            /**
             * Constructs a new ContainerStatus.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.ContainerStatus.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ContainerStatus id. */
            id: string;

            /** ContainerStatus metadata. */
            metadata?: (runtime.v1.ContainerMetadata.$Properties|null);

            /** ContainerStatus state. */
            state: runtime.v1.ContainerState;

            /** ContainerStatus createdAt. */
            createdAt: Long;

            /** ContainerStatus startedAt. */
            startedAt: Long;

            /** ContainerStatus finishedAt. */
            finishedAt: Long;

            /** ContainerStatus exitCode. */
            exitCode: number;

            /** ContainerStatus image. */
            image?: (runtime.v1.ImageSpec.$Properties|null);

            /** ContainerStatus imageRef. */
            imageRef: string;

            /** ContainerStatus reason. */
            reason: string;

            /** ContainerStatus message. */
            message: string;

            /** ContainerStatus labels. */
            labels: { [k: string]: string };

            /** ContainerStatus annotations. */
            annotations: { [k: string]: string };

            /** ContainerStatus mounts. */
            mounts: runtime.v1.Mount.$Properties[];

            /** ContainerStatus logPath. */
            logPath: string;

            /** ContainerStatus resources. */
            resources?: (runtime.v1.ContainerResources.$Properties|null);

            /** ContainerStatus imageId. */
            imageId: string;

            /** ContainerStatus user. */
            user?: (runtime.v1.ContainerUser.$Properties|null);

            /** ContainerStatus stopSignal. */
            stopSignal: runtime.v1.Signal;

            /**
             * Creates a new ContainerStatus instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ContainerStatus instance
             */
            static create(properties: runtime.v1.ContainerStatus.$Shape): runtime.v1.ContainerStatus & runtime.v1.ContainerStatus.$Shape;
            static create(properties?: runtime.v1.ContainerStatus.$Properties): runtime.v1.ContainerStatus;

            /**
             * Encodes the specified ContainerStatus message. Does not implicitly {@link runtime.v1.ContainerStatus.verify|verify} messages.
             * @param message ContainerStatus message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.ContainerStatus.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ContainerStatus message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.ContainerStatus & runtime.v1.ContainerStatus.$Shape} ContainerStatus
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.ContainerStatus & runtime.v1.ContainerStatus.$Shape;

            /**
             * Creates a ContainerStatus message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ContainerStatus
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.ContainerStatus;

            /**
             * Creates a plain object from a ContainerStatus message. Also converts values to other types if specified.
             * @param message ContainerStatus
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.ContainerStatus, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ContainerStatus to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace ContainerStatus {

            /** Properties of a ContainerStatus. */
            interface $Properties {

                /** ContainerStatus id */
                id?: (string|null);

                /** ContainerStatus metadata */
                metadata?: (runtime.v1.ContainerMetadata.$Properties|null);

                /** ContainerStatus state */
                state?: (runtime.v1.ContainerState|null);

                /** ContainerStatus createdAt */
                createdAt?: (Long|null);

                /** ContainerStatus startedAt */
                startedAt?: (Long|null);

                /** ContainerStatus finishedAt */
                finishedAt?: (Long|null);

                /** ContainerStatus exitCode */
                exitCode?: (number|null);

                /** ContainerStatus image */
                image?: (runtime.v1.ImageSpec.$Properties|null);

                /** ContainerStatus imageRef */
                imageRef?: (string|null);

                /** ContainerStatus reason */
                reason?: (string|null);

                /** ContainerStatus message */
                message?: (string|null);

                /** ContainerStatus labels */
                labels?: ({ [k: string]: string }|null);

                /** ContainerStatus annotations */
                annotations?: ({ [k: string]: string }|null);

                /** ContainerStatus mounts */
                mounts?: (runtime.v1.Mount.$Properties[]|null);

                /** ContainerStatus logPath */
                logPath?: (string|null);

                /** ContainerStatus resources */
                resources?: (runtime.v1.ContainerResources.$Properties|null);

                /** ContainerStatus imageId */
                imageId?: (string|null);

                /** ContainerStatus user */
                user?: (runtime.v1.ContainerUser.$Properties|null);

                /** ContainerStatus stopSignal */
                stopSignal?: (runtime.v1.Signal|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ContainerStatus. */
            type $Shape = runtime.v1.ContainerStatus.$Properties;
        }

        /**
         * Properties of a ContainerStatusResponse.
         * @deprecated Use runtime.v1.ContainerStatusResponse.$Properties instead.
         */
        interface IContainerStatusResponse extends runtime.v1.ContainerStatusResponse.$Properties {
        }

        /** Represents a ContainerStatusResponse. */
        class ContainerStatusResponse {

            /**
             * Constructs a new ContainerStatusResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.ContainerStatusResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ContainerStatusResponse status. */
            status?: (runtime.v1.ContainerStatus.$Properties|null);

            /** ContainerStatusResponse info. */
            info: { [k: string]: string };

            /**
             * Creates a new ContainerStatusResponse instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ContainerStatusResponse instance
             */
            static create(properties: runtime.v1.ContainerStatusResponse.$Shape): runtime.v1.ContainerStatusResponse & runtime.v1.ContainerStatusResponse.$Shape;
            static create(properties?: runtime.v1.ContainerStatusResponse.$Properties): runtime.v1.ContainerStatusResponse;

            /**
             * Encodes the specified ContainerStatusResponse message. Does not implicitly {@link runtime.v1.ContainerStatusResponse.verify|verify} messages.
             * @param message ContainerStatusResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.ContainerStatusResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ContainerStatusResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.ContainerStatusResponse & runtime.v1.ContainerStatusResponse.$Shape} ContainerStatusResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.ContainerStatusResponse & runtime.v1.ContainerStatusResponse.$Shape;

            /**
             * Creates a ContainerStatusResponse message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ContainerStatusResponse
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.ContainerStatusResponse;

            /**
             * Creates a plain object from a ContainerStatusResponse message. Also converts values to other types if specified.
             * @param message ContainerStatusResponse
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.ContainerStatusResponse, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ContainerStatusResponse to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace ContainerStatusResponse {

            /** Properties of a ContainerStatusResponse. */
            interface $Properties {

                /** ContainerStatusResponse status */
                status?: (runtime.v1.ContainerStatus.$Properties|null);

                /** ContainerStatusResponse info */
                info?: ({ [k: string]: string }|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ContainerStatusResponse. */
            type $Shape = runtime.v1.ContainerStatusResponse.$Properties;
        }

        /**
         * Properties of a ContainerResources.
         * @deprecated Use runtime.v1.ContainerResources.$Properties instead.
         */
        interface IContainerResources extends runtime.v1.ContainerResources.$Properties {
        }

        /** Represents a ContainerResources. */
        class ContainerResources {

            /**
             * Constructs a new ContainerResources.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.ContainerResources.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ContainerResources linux. */
            linux?: (runtime.v1.LinuxContainerResources.$Properties|null);

            /** ContainerResources windows. */
            windows?: (runtime.v1.WindowsContainerResources.$Properties|null);

            /**
             * Creates a new ContainerResources instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ContainerResources instance
             */
            static create(properties: runtime.v1.ContainerResources.$Shape): runtime.v1.ContainerResources & runtime.v1.ContainerResources.$Shape;
            static create(properties?: runtime.v1.ContainerResources.$Properties): runtime.v1.ContainerResources;

            /**
             * Encodes the specified ContainerResources message. Does not implicitly {@link runtime.v1.ContainerResources.verify|verify} messages.
             * @param message ContainerResources message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.ContainerResources.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ContainerResources message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.ContainerResources & runtime.v1.ContainerResources.$Shape} ContainerResources
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.ContainerResources & runtime.v1.ContainerResources.$Shape;

            /**
             * Creates a ContainerResources message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ContainerResources
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.ContainerResources;

            /**
             * Creates a plain object from a ContainerResources message. Also converts values to other types if specified.
             * @param message ContainerResources
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.ContainerResources, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ContainerResources to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace ContainerResources {

            /** Properties of a ContainerResources. */
            interface $Properties {

                /** ContainerResources linux */
                linux?: (runtime.v1.LinuxContainerResources.$Properties|null);

                /** ContainerResources windows */
                windows?: (runtime.v1.WindowsContainerResources.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ContainerResources. */
            type $Shape = runtime.v1.ContainerResources.$Properties;
        }

        /**
         * Properties of a ContainerUser.
         * @deprecated Use runtime.v1.ContainerUser.$Properties instead.
         */
        interface IContainerUser extends runtime.v1.ContainerUser.$Properties {
        }

        /** Represents a ContainerUser. */
        class ContainerUser {

            /**
             * Constructs a new ContainerUser.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.ContainerUser.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ContainerUser linux. */
            linux?: (runtime.v1.LinuxContainerUser.$Properties|null);

            /**
             * Creates a new ContainerUser instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ContainerUser instance
             */
            static create(properties: runtime.v1.ContainerUser.$Shape): runtime.v1.ContainerUser & runtime.v1.ContainerUser.$Shape;
            static create(properties?: runtime.v1.ContainerUser.$Properties): runtime.v1.ContainerUser;

            /**
             * Encodes the specified ContainerUser message. Does not implicitly {@link runtime.v1.ContainerUser.verify|verify} messages.
             * @param message ContainerUser message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.ContainerUser.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ContainerUser message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.ContainerUser & runtime.v1.ContainerUser.$Shape} ContainerUser
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.ContainerUser & runtime.v1.ContainerUser.$Shape;

            /**
             * Creates a ContainerUser message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ContainerUser
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.ContainerUser;

            /**
             * Creates a plain object from a ContainerUser message. Also converts values to other types if specified.
             * @param message ContainerUser
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.ContainerUser, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ContainerUser to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace ContainerUser {

            /** Properties of a ContainerUser. */
            interface $Properties {

                /** ContainerUser linux */
                linux?: (runtime.v1.LinuxContainerUser.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ContainerUser. */
            type $Shape = runtime.v1.ContainerUser.$Properties;
        }

        /**
         * Properties of an UpdateContainerResourcesRequest.
         * @deprecated Use runtime.v1.UpdateContainerResourcesRequest.$Properties instead.
         */
        interface IUpdateContainerResourcesRequest extends runtime.v1.UpdateContainerResourcesRequest.$Properties {
        }

        /** Represents an UpdateContainerResourcesRequest. */
        class UpdateContainerResourcesRequest {

            /**
             * Constructs a new UpdateContainerResourcesRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.UpdateContainerResourcesRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** UpdateContainerResourcesRequest containerId. */
            containerId: string;

            /** UpdateContainerResourcesRequest linux. */
            linux?: (runtime.v1.LinuxContainerResources.$Properties|null);

            /** UpdateContainerResourcesRequest windows. */
            windows?: (runtime.v1.WindowsContainerResources.$Properties|null);

            /** UpdateContainerResourcesRequest annotations. */
            annotations: { [k: string]: string };

            /**
             * Creates a new UpdateContainerResourcesRequest instance using the specified properties.
             * @param [properties] Properties to set
             * @returns UpdateContainerResourcesRequest instance
             */
            static create(properties: runtime.v1.UpdateContainerResourcesRequest.$Shape): runtime.v1.UpdateContainerResourcesRequest & runtime.v1.UpdateContainerResourcesRequest.$Shape;
            static create(properties?: runtime.v1.UpdateContainerResourcesRequest.$Properties): runtime.v1.UpdateContainerResourcesRequest;

            /**
             * Encodes the specified UpdateContainerResourcesRequest message. Does not implicitly {@link runtime.v1.UpdateContainerResourcesRequest.verify|verify} messages.
             * @param message UpdateContainerResourcesRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.UpdateContainerResourcesRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an UpdateContainerResourcesRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.UpdateContainerResourcesRequest & runtime.v1.UpdateContainerResourcesRequest.$Shape} UpdateContainerResourcesRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.UpdateContainerResourcesRequest & runtime.v1.UpdateContainerResourcesRequest.$Shape;

            /**
             * Creates an UpdateContainerResourcesRequest message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns UpdateContainerResourcesRequest
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.UpdateContainerResourcesRequest;

            /**
             * Creates a plain object from an UpdateContainerResourcesRequest message. Also converts values to other types if specified.
             * @param message UpdateContainerResourcesRequest
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.UpdateContainerResourcesRequest, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this UpdateContainerResourcesRequest to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace UpdateContainerResourcesRequest {

            /** Properties of an UpdateContainerResourcesRequest. */
            interface $Properties {

                /** UpdateContainerResourcesRequest containerId */
                containerId?: (string|null);

                /** UpdateContainerResourcesRequest linux */
                linux?: (runtime.v1.LinuxContainerResources.$Properties|null);

                /** UpdateContainerResourcesRequest windows */
                windows?: (runtime.v1.WindowsContainerResources.$Properties|null);

                /** UpdateContainerResourcesRequest annotations */
                annotations?: ({ [k: string]: string }|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an UpdateContainerResourcesRequest. */
            type $Shape = runtime.v1.UpdateContainerResourcesRequest.$Properties;
        }

        /**
         * Properties of an UpdateContainerResourcesResponse.
         * @deprecated Use runtime.v1.UpdateContainerResourcesResponse.$Properties instead.
         */
        interface IUpdateContainerResourcesResponse extends runtime.v1.UpdateContainerResourcesResponse.$Properties {
        }

        /** Represents an UpdateContainerResourcesResponse. */
        class UpdateContainerResourcesResponse {

            /**
             * Constructs a new UpdateContainerResourcesResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.UpdateContainerResourcesResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /**
             * Creates a new UpdateContainerResourcesResponse instance using the specified properties.
             * @param [properties] Properties to set
             * @returns UpdateContainerResourcesResponse instance
             */
            static create(properties: runtime.v1.UpdateContainerResourcesResponse.$Shape): runtime.v1.UpdateContainerResourcesResponse & runtime.v1.UpdateContainerResourcesResponse.$Shape;
            static create(properties?: runtime.v1.UpdateContainerResourcesResponse.$Properties): runtime.v1.UpdateContainerResourcesResponse;

            /**
             * Encodes the specified UpdateContainerResourcesResponse message. Does not implicitly {@link runtime.v1.UpdateContainerResourcesResponse.verify|verify} messages.
             * @param message UpdateContainerResourcesResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.UpdateContainerResourcesResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an UpdateContainerResourcesResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.UpdateContainerResourcesResponse & runtime.v1.UpdateContainerResourcesResponse.$Shape} UpdateContainerResourcesResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.UpdateContainerResourcesResponse & runtime.v1.UpdateContainerResourcesResponse.$Shape;

            /**
             * Creates an UpdateContainerResourcesResponse message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns UpdateContainerResourcesResponse
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.UpdateContainerResourcesResponse;

            /**
             * Creates a plain object from an UpdateContainerResourcesResponse message. Also converts values to other types if specified.
             * @param message UpdateContainerResourcesResponse
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.UpdateContainerResourcesResponse, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this UpdateContainerResourcesResponse to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace UpdateContainerResourcesResponse {

            /** Properties of an UpdateContainerResourcesResponse. */
            interface $Properties {

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an UpdateContainerResourcesResponse. */
            type $Shape = runtime.v1.UpdateContainerResourcesResponse.$Properties;
        }

        /**
         * Properties of an ExecSyncRequest.
         * @deprecated Use runtime.v1.ExecSyncRequest.$Properties instead.
         */
        interface IExecSyncRequest extends runtime.v1.ExecSyncRequest.$Properties {
        }

        /** Represents an ExecSyncRequest. */
        class ExecSyncRequest {

            /**
             * Constructs a new ExecSyncRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.ExecSyncRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ExecSyncRequest containerId. */
            containerId: string;

            /** ExecSyncRequest cmd. */
            cmd: string[];

            /** ExecSyncRequest timeout. */
            timeout: Long;

            /**
             * Creates a new ExecSyncRequest instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ExecSyncRequest instance
             */
            static create(properties: runtime.v1.ExecSyncRequest.$Shape): runtime.v1.ExecSyncRequest & runtime.v1.ExecSyncRequest.$Shape;
            static create(properties?: runtime.v1.ExecSyncRequest.$Properties): runtime.v1.ExecSyncRequest;

            /**
             * Encodes the specified ExecSyncRequest message. Does not implicitly {@link runtime.v1.ExecSyncRequest.verify|verify} messages.
             * @param message ExecSyncRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.ExecSyncRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an ExecSyncRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.ExecSyncRequest & runtime.v1.ExecSyncRequest.$Shape} ExecSyncRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.ExecSyncRequest & runtime.v1.ExecSyncRequest.$Shape;

            /**
             * Creates an ExecSyncRequest message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ExecSyncRequest
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.ExecSyncRequest;

            /**
             * Creates a plain object from an ExecSyncRequest message. Also converts values to other types if specified.
             * @param message ExecSyncRequest
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.ExecSyncRequest, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ExecSyncRequest to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace ExecSyncRequest {

            /** Properties of an ExecSyncRequest. */
            interface $Properties {

                /** ExecSyncRequest containerId */
                containerId?: (string|null);

                /** ExecSyncRequest cmd */
                cmd?: (string[]|null);

                /** ExecSyncRequest timeout */
                timeout?: (Long|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an ExecSyncRequest. */
            type $Shape = runtime.v1.ExecSyncRequest.$Properties;
        }

        /**
         * Properties of an ExecSyncResponse.
         * @deprecated Use runtime.v1.ExecSyncResponse.$Properties instead.
         */
        interface IExecSyncResponse extends runtime.v1.ExecSyncResponse.$Properties {
        }

        /** Represents an ExecSyncResponse. */
        class ExecSyncResponse {

            /**
             * Constructs a new ExecSyncResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.ExecSyncResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ExecSyncResponse stdout. */
            stdout: Uint8Array;

            /** ExecSyncResponse stderr. */
            stderr: Uint8Array;

            /** ExecSyncResponse exitCode. */
            exitCode: number;

            /**
             * Creates a new ExecSyncResponse instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ExecSyncResponse instance
             */
            static create(properties: runtime.v1.ExecSyncResponse.$Shape): runtime.v1.ExecSyncResponse & runtime.v1.ExecSyncResponse.$Shape;
            static create(properties?: runtime.v1.ExecSyncResponse.$Properties): runtime.v1.ExecSyncResponse;

            /**
             * Encodes the specified ExecSyncResponse message. Does not implicitly {@link runtime.v1.ExecSyncResponse.verify|verify} messages.
             * @param message ExecSyncResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.ExecSyncResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an ExecSyncResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.ExecSyncResponse & runtime.v1.ExecSyncResponse.$Shape} ExecSyncResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.ExecSyncResponse & runtime.v1.ExecSyncResponse.$Shape;

            /**
             * Creates an ExecSyncResponse message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ExecSyncResponse
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.ExecSyncResponse;

            /**
             * Creates a plain object from an ExecSyncResponse message. Also converts values to other types if specified.
             * @param message ExecSyncResponse
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.ExecSyncResponse, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ExecSyncResponse to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace ExecSyncResponse {

            /** Properties of an ExecSyncResponse. */
            interface $Properties {

                /** ExecSyncResponse stdout */
                stdout?: (Uint8Array|null);

                /** ExecSyncResponse stderr */
                stderr?: (Uint8Array|null);

                /** ExecSyncResponse exitCode */
                exitCode?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an ExecSyncResponse. */
            type $Shape = runtime.v1.ExecSyncResponse.$Properties;
        }

        /**
         * Properties of an ExecRequest.
         * @deprecated Use runtime.v1.ExecRequest.$Properties instead.
         */
        interface IExecRequest extends runtime.v1.ExecRequest.$Properties {
        }

        /** Represents an ExecRequest. */
        class ExecRequest {

            /**
             * Constructs a new ExecRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.ExecRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ExecRequest containerId. */
            containerId: string;

            /** ExecRequest cmd. */
            cmd: string[];

            /** ExecRequest tty. */
            tty: boolean;

            /** ExecRequest stdin. */
            stdin: boolean;

            /** ExecRequest stdout. */
            stdout: boolean;

            /** ExecRequest stderr. */
            stderr: boolean;

            /**
             * Creates a new ExecRequest instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ExecRequest instance
             */
            static create(properties: runtime.v1.ExecRequest.$Shape): runtime.v1.ExecRequest & runtime.v1.ExecRequest.$Shape;
            static create(properties?: runtime.v1.ExecRequest.$Properties): runtime.v1.ExecRequest;

            /**
             * Encodes the specified ExecRequest message. Does not implicitly {@link runtime.v1.ExecRequest.verify|verify} messages.
             * @param message ExecRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.ExecRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an ExecRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.ExecRequest & runtime.v1.ExecRequest.$Shape} ExecRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.ExecRequest & runtime.v1.ExecRequest.$Shape;

            /**
             * Creates an ExecRequest message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ExecRequest
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.ExecRequest;

            /**
             * Creates a plain object from an ExecRequest message. Also converts values to other types if specified.
             * @param message ExecRequest
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.ExecRequest, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ExecRequest to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace ExecRequest {

            /** Properties of an ExecRequest. */
            interface $Properties {

                /** ExecRequest containerId */
                containerId?: (string|null);

                /** ExecRequest cmd */
                cmd?: (string[]|null);

                /** ExecRequest tty */
                tty?: (boolean|null);

                /** ExecRequest stdin */
                stdin?: (boolean|null);

                /** ExecRequest stdout */
                stdout?: (boolean|null);

                /** ExecRequest stderr */
                stderr?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an ExecRequest. */
            type $Shape = runtime.v1.ExecRequest.$Properties;
        }

        /**
         * Properties of an ExecResponse.
         * @deprecated Use runtime.v1.ExecResponse.$Properties instead.
         */
        interface IExecResponse extends runtime.v1.ExecResponse.$Properties {
        }

        /** Represents an ExecResponse. */
        class ExecResponse {

            /**
             * Constructs a new ExecResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.ExecResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ExecResponse url. */
            url: string;

            /**
             * Creates a new ExecResponse instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ExecResponse instance
             */
            static create(properties: runtime.v1.ExecResponse.$Shape): runtime.v1.ExecResponse & runtime.v1.ExecResponse.$Shape;
            static create(properties?: runtime.v1.ExecResponse.$Properties): runtime.v1.ExecResponse;

            /**
             * Encodes the specified ExecResponse message. Does not implicitly {@link runtime.v1.ExecResponse.verify|verify} messages.
             * @param message ExecResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.ExecResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an ExecResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.ExecResponse & runtime.v1.ExecResponse.$Shape} ExecResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.ExecResponse & runtime.v1.ExecResponse.$Shape;

            /**
             * Creates an ExecResponse message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ExecResponse
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.ExecResponse;

            /**
             * Creates a plain object from an ExecResponse message. Also converts values to other types if specified.
             * @param message ExecResponse
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.ExecResponse, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ExecResponse to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace ExecResponse {

            /** Properties of an ExecResponse. */
            interface $Properties {

                /** ExecResponse url */
                url?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an ExecResponse. */
            type $Shape = runtime.v1.ExecResponse.$Properties;
        }

        /**
         * Properties of an AttachRequest.
         * @deprecated Use runtime.v1.AttachRequest.$Properties instead.
         */
        interface IAttachRequest extends runtime.v1.AttachRequest.$Properties {
        }

        /** Represents an AttachRequest. */
        class AttachRequest {

            /**
             * Constructs a new AttachRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.AttachRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** AttachRequest containerId. */
            containerId: string;

            /** AttachRequest stdin. */
            stdin: boolean;

            /** AttachRequest tty. */
            tty: boolean;

            /** AttachRequest stdout. */
            stdout: boolean;

            /** AttachRequest stderr. */
            stderr: boolean;

            /**
             * Creates a new AttachRequest instance using the specified properties.
             * @param [properties] Properties to set
             * @returns AttachRequest instance
             */
            static create(properties: runtime.v1.AttachRequest.$Shape): runtime.v1.AttachRequest & runtime.v1.AttachRequest.$Shape;
            static create(properties?: runtime.v1.AttachRequest.$Properties): runtime.v1.AttachRequest;

            /**
             * Encodes the specified AttachRequest message. Does not implicitly {@link runtime.v1.AttachRequest.verify|verify} messages.
             * @param message AttachRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.AttachRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an AttachRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.AttachRequest & runtime.v1.AttachRequest.$Shape} AttachRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.AttachRequest & runtime.v1.AttachRequest.$Shape;

            /**
             * Creates an AttachRequest message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns AttachRequest
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.AttachRequest;

            /**
             * Creates a plain object from an AttachRequest message. Also converts values to other types if specified.
             * @param message AttachRequest
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.AttachRequest, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this AttachRequest to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace AttachRequest {

            /** Properties of an AttachRequest. */
            interface $Properties {

                /** AttachRequest containerId */
                containerId?: (string|null);

                /** AttachRequest stdin */
                stdin?: (boolean|null);

                /** AttachRequest tty */
                tty?: (boolean|null);

                /** AttachRequest stdout */
                stdout?: (boolean|null);

                /** AttachRequest stderr */
                stderr?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an AttachRequest. */
            type $Shape = runtime.v1.AttachRequest.$Properties;
        }

        /**
         * Properties of an AttachResponse.
         * @deprecated Use runtime.v1.AttachResponse.$Properties instead.
         */
        interface IAttachResponse extends runtime.v1.AttachResponse.$Properties {
        }

        /** Represents an AttachResponse. */
        class AttachResponse {

            /**
             * Constructs a new AttachResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.AttachResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** AttachResponse url. */
            url: string;

            /**
             * Creates a new AttachResponse instance using the specified properties.
             * @param [properties] Properties to set
             * @returns AttachResponse instance
             */
            static create(properties: runtime.v1.AttachResponse.$Shape): runtime.v1.AttachResponse & runtime.v1.AttachResponse.$Shape;
            static create(properties?: runtime.v1.AttachResponse.$Properties): runtime.v1.AttachResponse;

            /**
             * Encodes the specified AttachResponse message. Does not implicitly {@link runtime.v1.AttachResponse.verify|verify} messages.
             * @param message AttachResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.AttachResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an AttachResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.AttachResponse & runtime.v1.AttachResponse.$Shape} AttachResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.AttachResponse & runtime.v1.AttachResponse.$Shape;

            /**
             * Creates an AttachResponse message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns AttachResponse
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.AttachResponse;

            /**
             * Creates a plain object from an AttachResponse message. Also converts values to other types if specified.
             * @param message AttachResponse
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.AttachResponse, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this AttachResponse to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace AttachResponse {

            /** Properties of an AttachResponse. */
            interface $Properties {

                /** AttachResponse url */
                url?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an AttachResponse. */
            type $Shape = runtime.v1.AttachResponse.$Properties;
        }

        /**
         * Properties of a PortForwardRequest.
         * @deprecated Use runtime.v1.PortForwardRequest.$Properties instead.
         */
        interface IPortForwardRequest extends runtime.v1.PortForwardRequest.$Properties {
        }

        /** Represents a PortForwardRequest. */
        class PortForwardRequest {

            /**
             * Constructs a new PortForwardRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.PortForwardRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PortForwardRequest podSandboxId. */
            podSandboxId: string;

            /** PortForwardRequest port. */
            port: number[];

            /**
             * Creates a new PortForwardRequest instance using the specified properties.
             * @param [properties] Properties to set
             * @returns PortForwardRequest instance
             */
            static create(properties: runtime.v1.PortForwardRequest.$Shape): runtime.v1.PortForwardRequest & runtime.v1.PortForwardRequest.$Shape;
            static create(properties?: runtime.v1.PortForwardRequest.$Properties): runtime.v1.PortForwardRequest;

            /**
             * Encodes the specified PortForwardRequest message. Does not implicitly {@link runtime.v1.PortForwardRequest.verify|verify} messages.
             * @param message PortForwardRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.PortForwardRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PortForwardRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.PortForwardRequest & runtime.v1.PortForwardRequest.$Shape} PortForwardRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.PortForwardRequest & runtime.v1.PortForwardRequest.$Shape;

            /**
             * Creates a PortForwardRequest message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns PortForwardRequest
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.PortForwardRequest;

            /**
             * Creates a plain object from a PortForwardRequest message. Also converts values to other types if specified.
             * @param message PortForwardRequest
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.PortForwardRequest, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this PortForwardRequest to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace PortForwardRequest {

            /** Properties of a PortForwardRequest. */
            interface $Properties {

                /** PortForwardRequest podSandboxId */
                podSandboxId?: (string|null);

                /** PortForwardRequest port */
                port?: (number[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PortForwardRequest. */
            type $Shape = runtime.v1.PortForwardRequest.$Properties;
        }

        /**
         * Properties of a PortForwardResponse.
         * @deprecated Use runtime.v1.PortForwardResponse.$Properties instead.
         */
        interface IPortForwardResponse extends runtime.v1.PortForwardResponse.$Properties {
        }

        /** Represents a PortForwardResponse. */
        class PortForwardResponse {

            /**
             * Constructs a new PortForwardResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.PortForwardResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PortForwardResponse url. */
            url: string;

            /**
             * Creates a new PortForwardResponse instance using the specified properties.
             * @param [properties] Properties to set
             * @returns PortForwardResponse instance
             */
            static create(properties: runtime.v1.PortForwardResponse.$Shape): runtime.v1.PortForwardResponse & runtime.v1.PortForwardResponse.$Shape;
            static create(properties?: runtime.v1.PortForwardResponse.$Properties): runtime.v1.PortForwardResponse;

            /**
             * Encodes the specified PortForwardResponse message. Does not implicitly {@link runtime.v1.PortForwardResponse.verify|verify} messages.
             * @param message PortForwardResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.PortForwardResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PortForwardResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.PortForwardResponse & runtime.v1.PortForwardResponse.$Shape} PortForwardResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.PortForwardResponse & runtime.v1.PortForwardResponse.$Shape;

            /**
             * Creates a PortForwardResponse message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns PortForwardResponse
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.PortForwardResponse;

            /**
             * Creates a plain object from a PortForwardResponse message. Also converts values to other types if specified.
             * @param message PortForwardResponse
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.PortForwardResponse, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this PortForwardResponse to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace PortForwardResponse {

            /** Properties of a PortForwardResponse. */
            interface $Properties {

                /** PortForwardResponse url */
                url?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PortForwardResponse. */
            type $Shape = runtime.v1.PortForwardResponse.$Properties;
        }

        /**
         * Properties of an ImageFilter.
         * @deprecated Use runtime.v1.ImageFilter.$Properties instead.
         */
        interface IImageFilter extends runtime.v1.ImageFilter.$Properties {
        }

        /** Represents an ImageFilter. */
        class ImageFilter {

            /**
             * Constructs a new ImageFilter.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.ImageFilter.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ImageFilter image. */
            image?: (runtime.v1.ImageSpec.$Properties|null);

            /**
             * Creates a new ImageFilter instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ImageFilter instance
             */
            static create(properties: runtime.v1.ImageFilter.$Shape): runtime.v1.ImageFilter & runtime.v1.ImageFilter.$Shape;
            static create(properties?: runtime.v1.ImageFilter.$Properties): runtime.v1.ImageFilter;

            /**
             * Encodes the specified ImageFilter message. Does not implicitly {@link runtime.v1.ImageFilter.verify|verify} messages.
             * @param message ImageFilter message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.ImageFilter.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an ImageFilter message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.ImageFilter & runtime.v1.ImageFilter.$Shape} ImageFilter
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.ImageFilter & runtime.v1.ImageFilter.$Shape;

            /**
             * Creates an ImageFilter message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ImageFilter
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.ImageFilter;

            /**
             * Creates a plain object from an ImageFilter message. Also converts values to other types if specified.
             * @param message ImageFilter
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.ImageFilter, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ImageFilter to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace ImageFilter {

            /** Properties of an ImageFilter. */
            interface $Properties {

                /** ImageFilter image */
                image?: (runtime.v1.ImageSpec.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an ImageFilter. */
            type $Shape = runtime.v1.ImageFilter.$Properties;
        }

        /**
         * Properties of a ListImagesRequest.
         * @deprecated Use runtime.v1.ListImagesRequest.$Properties instead.
         */
        interface IListImagesRequest extends runtime.v1.ListImagesRequest.$Properties {
        }

        /** Represents a ListImagesRequest. */
        class ListImagesRequest {

            /**
             * Constructs a new ListImagesRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.ListImagesRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ListImagesRequest filter. */
            filter?: (runtime.v1.ImageFilter.$Properties|null);

            /**
             * Creates a new ListImagesRequest instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ListImagesRequest instance
             */
            static create(properties: runtime.v1.ListImagesRequest.$Shape): runtime.v1.ListImagesRequest & runtime.v1.ListImagesRequest.$Shape;
            static create(properties?: runtime.v1.ListImagesRequest.$Properties): runtime.v1.ListImagesRequest;

            /**
             * Encodes the specified ListImagesRequest message. Does not implicitly {@link runtime.v1.ListImagesRequest.verify|verify} messages.
             * @param message ListImagesRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.ListImagesRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ListImagesRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.ListImagesRequest & runtime.v1.ListImagesRequest.$Shape} ListImagesRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.ListImagesRequest & runtime.v1.ListImagesRequest.$Shape;

            /**
             * Creates a ListImagesRequest message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ListImagesRequest
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.ListImagesRequest;

            /**
             * Creates a plain object from a ListImagesRequest message. Also converts values to other types if specified.
             * @param message ListImagesRequest
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.ListImagesRequest, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ListImagesRequest to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace ListImagesRequest {

            /** Properties of a ListImagesRequest. */
            interface $Properties {

                /** ListImagesRequest filter */
                filter?: (runtime.v1.ImageFilter.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ListImagesRequest. */
            type $Shape = runtime.v1.ListImagesRequest.$Properties;
        }

        /**
         * Properties of an Image.
         * @deprecated Use runtime.v1.Image.$Properties instead.
         */
        interface IImage extends runtime.v1.Image.$Properties {
        }

        /** Represents an Image. */
        class Image {

            /**
             * Constructs a new Image.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.Image.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Image id. */
            id: string;

            /** Image repoTags. */
            repoTags: string[];

            /** Image repoDigests. */
            repoDigests: string[];

            /** Image size. */
            size: Long;

            /** Image uid. */
            uid?: (runtime.v1.Int64Value.$Properties|null);

            /** Image username. */
            username: string;

            /** Image spec. */
            spec?: (runtime.v1.ImageSpec.$Properties|null);

            /** Image pinned. */
            pinned: boolean;

            /**
             * Creates a new Image instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Image instance
             */
            static create(properties: runtime.v1.Image.$Shape): runtime.v1.Image & runtime.v1.Image.$Shape;
            static create(properties?: runtime.v1.Image.$Properties): runtime.v1.Image;

            /**
             * Encodes the specified Image message. Does not implicitly {@link runtime.v1.Image.verify|verify} messages.
             * @param message Image message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.Image.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Image message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.Image & runtime.v1.Image.$Shape} Image
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.Image & runtime.v1.Image.$Shape;

            /**
             * Creates an Image message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Image
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.Image;

            /**
             * Creates a plain object from an Image message. Also converts values to other types if specified.
             * @param message Image
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.Image, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Image to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Image {

            /** Properties of an Image. */
            interface $Properties {

                /** Image id */
                id?: (string|null);

                /** Image repoTags */
                repoTags?: (string[]|null);

                /** Image repoDigests */
                repoDigests?: (string[]|null);

                /** Image size */
                size?: (Long|null);

                /** Image uid */
                uid?: (runtime.v1.Int64Value.$Properties|null);

                /** Image username */
                username?: (string|null);

                /** Image spec */
                spec?: (runtime.v1.ImageSpec.$Properties|null);

                /** Image pinned */
                pinned?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Image. */
            type $Shape = runtime.v1.Image.$Properties;
        }

        /**
         * Properties of a ListImagesResponse.
         * @deprecated Use runtime.v1.ListImagesResponse.$Properties instead.
         */
        interface IListImagesResponse extends runtime.v1.ListImagesResponse.$Properties {
        }

        /** Represents a ListImagesResponse. */
        class ListImagesResponse {

            /**
             * Constructs a new ListImagesResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.ListImagesResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ListImagesResponse images. */
            images: runtime.v1.Image.$Properties[];

            /**
             * Creates a new ListImagesResponse instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ListImagesResponse instance
             */
            static create(properties: runtime.v1.ListImagesResponse.$Shape): runtime.v1.ListImagesResponse & runtime.v1.ListImagesResponse.$Shape;
            static create(properties?: runtime.v1.ListImagesResponse.$Properties): runtime.v1.ListImagesResponse;

            /**
             * Encodes the specified ListImagesResponse message. Does not implicitly {@link runtime.v1.ListImagesResponse.verify|verify} messages.
             * @param message ListImagesResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.ListImagesResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ListImagesResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.ListImagesResponse & runtime.v1.ListImagesResponse.$Shape} ListImagesResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.ListImagesResponse & runtime.v1.ListImagesResponse.$Shape;

            /**
             * Creates a ListImagesResponse message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ListImagesResponse
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.ListImagesResponse;

            /**
             * Creates a plain object from a ListImagesResponse message. Also converts values to other types if specified.
             * @param message ListImagesResponse
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.ListImagesResponse, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ListImagesResponse to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace ListImagesResponse {

            /** Properties of a ListImagesResponse. */
            interface $Properties {

                /** ListImagesResponse images */
                images?: (runtime.v1.Image.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ListImagesResponse. */
            type $Shape = runtime.v1.ListImagesResponse.$Properties;
        }

        /**
         * Properties of a StreamImagesRequest.
         * @deprecated Use runtime.v1.StreamImagesRequest.$Properties instead.
         */
        interface IStreamImagesRequest extends runtime.v1.StreamImagesRequest.$Properties {
        }

        /** Represents a StreamImagesRequest. */
        class StreamImagesRequest {

            /**
             * Constructs a new StreamImagesRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.StreamImagesRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** StreamImagesRequest filter. */
            filter?: (runtime.v1.ImageFilter.$Properties|null);

            /**
             * Creates a new StreamImagesRequest instance using the specified properties.
             * @param [properties] Properties to set
             * @returns StreamImagesRequest instance
             */
            static create(properties: runtime.v1.StreamImagesRequest.$Shape): runtime.v1.StreamImagesRequest & runtime.v1.StreamImagesRequest.$Shape;
            static create(properties?: runtime.v1.StreamImagesRequest.$Properties): runtime.v1.StreamImagesRequest;

            /**
             * Encodes the specified StreamImagesRequest message. Does not implicitly {@link runtime.v1.StreamImagesRequest.verify|verify} messages.
             * @param message StreamImagesRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.StreamImagesRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a StreamImagesRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.StreamImagesRequest & runtime.v1.StreamImagesRequest.$Shape} StreamImagesRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.StreamImagesRequest & runtime.v1.StreamImagesRequest.$Shape;

            /**
             * Creates a StreamImagesRequest message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns StreamImagesRequest
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.StreamImagesRequest;

            /**
             * Creates a plain object from a StreamImagesRequest message. Also converts values to other types if specified.
             * @param message StreamImagesRequest
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.StreamImagesRequest, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this StreamImagesRequest to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace StreamImagesRequest {

            /** Properties of a StreamImagesRequest. */
            interface $Properties {

                /** StreamImagesRequest filter */
                filter?: (runtime.v1.ImageFilter.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a StreamImagesRequest. */
            type $Shape = runtime.v1.StreamImagesRequest.$Properties;
        }

        /**
         * Properties of a StreamImagesResponse.
         * @deprecated Use runtime.v1.StreamImagesResponse.$Properties instead.
         */
        interface IStreamImagesResponse extends runtime.v1.StreamImagesResponse.$Properties {
        }

        /** Represents a StreamImagesResponse. */
        class StreamImagesResponse {

            /**
             * Constructs a new StreamImagesResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.StreamImagesResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** StreamImagesResponse images. */
            images: runtime.v1.Image.$Properties[];

            /**
             * Creates a new StreamImagesResponse instance using the specified properties.
             * @param [properties] Properties to set
             * @returns StreamImagesResponse instance
             */
            static create(properties: runtime.v1.StreamImagesResponse.$Shape): runtime.v1.StreamImagesResponse & runtime.v1.StreamImagesResponse.$Shape;
            static create(properties?: runtime.v1.StreamImagesResponse.$Properties): runtime.v1.StreamImagesResponse;

            /**
             * Encodes the specified StreamImagesResponse message. Does not implicitly {@link runtime.v1.StreamImagesResponse.verify|verify} messages.
             * @param message StreamImagesResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.StreamImagesResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a StreamImagesResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.StreamImagesResponse & runtime.v1.StreamImagesResponse.$Shape} StreamImagesResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.StreamImagesResponse & runtime.v1.StreamImagesResponse.$Shape;

            /**
             * Creates a StreamImagesResponse message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns StreamImagesResponse
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.StreamImagesResponse;

            /**
             * Creates a plain object from a StreamImagesResponse message. Also converts values to other types if specified.
             * @param message StreamImagesResponse
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.StreamImagesResponse, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this StreamImagesResponse to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace StreamImagesResponse {

            /** Properties of a StreamImagesResponse. */
            interface $Properties {

                /** StreamImagesResponse images */
                images?: (runtime.v1.Image.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a StreamImagesResponse. */
            type $Shape = runtime.v1.StreamImagesResponse.$Properties;
        }

        /**
         * Properties of an ImageStatusRequest.
         * @deprecated Use runtime.v1.ImageStatusRequest.$Properties instead.
         */
        interface IImageStatusRequest extends runtime.v1.ImageStatusRequest.$Properties {
        }

        /** Represents an ImageStatusRequest. */
        class ImageStatusRequest {

            /**
             * Constructs a new ImageStatusRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.ImageStatusRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ImageStatusRequest image. */
            image?: (runtime.v1.ImageSpec.$Properties|null);

            /** ImageStatusRequest verbose. */
            verbose: boolean;

            /**
             * Creates a new ImageStatusRequest instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ImageStatusRequest instance
             */
            static create(properties: runtime.v1.ImageStatusRequest.$Shape): runtime.v1.ImageStatusRequest & runtime.v1.ImageStatusRequest.$Shape;
            static create(properties?: runtime.v1.ImageStatusRequest.$Properties): runtime.v1.ImageStatusRequest;

            /**
             * Encodes the specified ImageStatusRequest message. Does not implicitly {@link runtime.v1.ImageStatusRequest.verify|verify} messages.
             * @param message ImageStatusRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.ImageStatusRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an ImageStatusRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.ImageStatusRequest & runtime.v1.ImageStatusRequest.$Shape} ImageStatusRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.ImageStatusRequest & runtime.v1.ImageStatusRequest.$Shape;

            /**
             * Creates an ImageStatusRequest message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ImageStatusRequest
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.ImageStatusRequest;

            /**
             * Creates a plain object from an ImageStatusRequest message. Also converts values to other types if specified.
             * @param message ImageStatusRequest
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.ImageStatusRequest, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ImageStatusRequest to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace ImageStatusRequest {

            /** Properties of an ImageStatusRequest. */
            interface $Properties {

                /** ImageStatusRequest image */
                image?: (runtime.v1.ImageSpec.$Properties|null);

                /** ImageStatusRequest verbose */
                verbose?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an ImageStatusRequest. */
            type $Shape = runtime.v1.ImageStatusRequest.$Properties;
        }

        /**
         * Properties of an ImageStatusResponse.
         * @deprecated Use runtime.v1.ImageStatusResponse.$Properties instead.
         */
        interface IImageStatusResponse extends runtime.v1.ImageStatusResponse.$Properties {
        }

        /** Represents an ImageStatusResponse. */
        class ImageStatusResponse {

            /**
             * Constructs a new ImageStatusResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.ImageStatusResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ImageStatusResponse image. */
            image?: (runtime.v1.Image.$Properties|null);

            /** ImageStatusResponse info. */
            info: { [k: string]: string };

            /**
             * Creates a new ImageStatusResponse instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ImageStatusResponse instance
             */
            static create(properties: runtime.v1.ImageStatusResponse.$Shape): runtime.v1.ImageStatusResponse & runtime.v1.ImageStatusResponse.$Shape;
            static create(properties?: runtime.v1.ImageStatusResponse.$Properties): runtime.v1.ImageStatusResponse;

            /**
             * Encodes the specified ImageStatusResponse message. Does not implicitly {@link runtime.v1.ImageStatusResponse.verify|verify} messages.
             * @param message ImageStatusResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.ImageStatusResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an ImageStatusResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.ImageStatusResponse & runtime.v1.ImageStatusResponse.$Shape} ImageStatusResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.ImageStatusResponse & runtime.v1.ImageStatusResponse.$Shape;

            /**
             * Creates an ImageStatusResponse message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ImageStatusResponse
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.ImageStatusResponse;

            /**
             * Creates a plain object from an ImageStatusResponse message. Also converts values to other types if specified.
             * @param message ImageStatusResponse
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.ImageStatusResponse, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ImageStatusResponse to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace ImageStatusResponse {

            /** Properties of an ImageStatusResponse. */
            interface $Properties {

                /** ImageStatusResponse image */
                image?: (runtime.v1.Image.$Properties|null);

                /** ImageStatusResponse info */
                info?: ({ [k: string]: string }|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an ImageStatusResponse. */
            type $Shape = runtime.v1.ImageStatusResponse.$Properties;
        }

        /**
         * Properties of an AuthConfig.
         * @deprecated Use runtime.v1.AuthConfig.$Properties instead.
         */
        interface IAuthConfig extends runtime.v1.AuthConfig.$Properties {
        }

        /** Represents an AuthConfig. */
        class AuthConfig {

            /**
             * Constructs a new AuthConfig.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.AuthConfig.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** AuthConfig username. */
            username: string;

            /** AuthConfig password. */
            password: string;

            /** AuthConfig auth. */
            auth: string;

            /** AuthConfig serverAddress. */
            serverAddress: string;

            /** AuthConfig identityToken. */
            identityToken: string;

            /** AuthConfig registryToken. */
            registryToken: string;

            /**
             * Creates a new AuthConfig instance using the specified properties.
             * @param [properties] Properties to set
             * @returns AuthConfig instance
             */
            static create(properties: runtime.v1.AuthConfig.$Shape): runtime.v1.AuthConfig & runtime.v1.AuthConfig.$Shape;
            static create(properties?: runtime.v1.AuthConfig.$Properties): runtime.v1.AuthConfig;

            /**
             * Encodes the specified AuthConfig message. Does not implicitly {@link runtime.v1.AuthConfig.verify|verify} messages.
             * @param message AuthConfig message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.AuthConfig.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an AuthConfig message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.AuthConfig & runtime.v1.AuthConfig.$Shape} AuthConfig
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.AuthConfig & runtime.v1.AuthConfig.$Shape;

            /**
             * Creates an AuthConfig message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns AuthConfig
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.AuthConfig;

            /**
             * Creates a plain object from an AuthConfig message. Also converts values to other types if specified.
             * @param message AuthConfig
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.AuthConfig, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this AuthConfig to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace AuthConfig {

            /** Properties of an AuthConfig. */
            interface $Properties {

                /** AuthConfig username */
                username?: (string|null);

                /** AuthConfig password */
                password?: (string|null);

                /** AuthConfig auth */
                auth?: (string|null);

                /** AuthConfig serverAddress */
                serverAddress?: (string|null);

                /** AuthConfig identityToken */
                identityToken?: (string|null);

                /** AuthConfig registryToken */
                registryToken?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an AuthConfig. */
            type $Shape = runtime.v1.AuthConfig.$Properties;
        }

        /**
         * Properties of a PullImageRequest.
         * @deprecated Use runtime.v1.PullImageRequest.$Properties instead.
         */
        interface IPullImageRequest extends runtime.v1.PullImageRequest.$Properties {
        }

        /** Represents a PullImageRequest. */
        class PullImageRequest {

            /**
             * Constructs a new PullImageRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.PullImageRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PullImageRequest image. */
            image?: (runtime.v1.ImageSpec.$Properties|null);

            /** PullImageRequest auth. */
            auth?: (runtime.v1.AuthConfig.$Properties|null);

            /** PullImageRequest sandboxConfig. */
            sandboxConfig?: (runtime.v1.PodSandboxConfig.$Properties|null);

            /**
             * Creates a new PullImageRequest instance using the specified properties.
             * @param [properties] Properties to set
             * @returns PullImageRequest instance
             */
            static create(properties: runtime.v1.PullImageRequest.$Shape): runtime.v1.PullImageRequest & runtime.v1.PullImageRequest.$Shape;
            static create(properties?: runtime.v1.PullImageRequest.$Properties): runtime.v1.PullImageRequest;

            /**
             * Encodes the specified PullImageRequest message. Does not implicitly {@link runtime.v1.PullImageRequest.verify|verify} messages.
             * @param message PullImageRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.PullImageRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PullImageRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.PullImageRequest & runtime.v1.PullImageRequest.$Shape} PullImageRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.PullImageRequest & runtime.v1.PullImageRequest.$Shape;

            /**
             * Creates a PullImageRequest message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns PullImageRequest
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.PullImageRequest;

            /**
             * Creates a plain object from a PullImageRequest message. Also converts values to other types if specified.
             * @param message PullImageRequest
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.PullImageRequest, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this PullImageRequest to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace PullImageRequest {

            /** Properties of a PullImageRequest. */
            interface $Properties {

                /** PullImageRequest image */
                image?: (runtime.v1.ImageSpec.$Properties|null);

                /** PullImageRequest auth */
                auth?: (runtime.v1.AuthConfig.$Properties|null);

                /** PullImageRequest sandboxConfig */
                sandboxConfig?: (runtime.v1.PodSandboxConfig.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PullImageRequest. */
            type $Shape = runtime.v1.PullImageRequest.$Properties;
        }

        /**
         * Properties of a PullImageResponse.
         * @deprecated Use runtime.v1.PullImageResponse.$Properties instead.
         */
        interface IPullImageResponse extends runtime.v1.PullImageResponse.$Properties {
        }

        /** Represents a PullImageResponse. */
        class PullImageResponse {

            /**
             * Constructs a new PullImageResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.PullImageResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PullImageResponse imageRef. */
            imageRef: string;

            /**
             * Creates a new PullImageResponse instance using the specified properties.
             * @param [properties] Properties to set
             * @returns PullImageResponse instance
             */
            static create(properties: runtime.v1.PullImageResponse.$Shape): runtime.v1.PullImageResponse & runtime.v1.PullImageResponse.$Shape;
            static create(properties?: runtime.v1.PullImageResponse.$Properties): runtime.v1.PullImageResponse;

            /**
             * Encodes the specified PullImageResponse message. Does not implicitly {@link runtime.v1.PullImageResponse.verify|verify} messages.
             * @param message PullImageResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.PullImageResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PullImageResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.PullImageResponse & runtime.v1.PullImageResponse.$Shape} PullImageResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.PullImageResponse & runtime.v1.PullImageResponse.$Shape;

            /**
             * Creates a PullImageResponse message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns PullImageResponse
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.PullImageResponse;

            /**
             * Creates a plain object from a PullImageResponse message. Also converts values to other types if specified.
             * @param message PullImageResponse
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.PullImageResponse, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this PullImageResponse to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace PullImageResponse {

            /** Properties of a PullImageResponse. */
            interface $Properties {

                /** PullImageResponse imageRef */
                imageRef?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PullImageResponse. */
            type $Shape = runtime.v1.PullImageResponse.$Properties;
        }

        /**
         * Properties of a RemoveImageRequest.
         * @deprecated Use runtime.v1.RemoveImageRequest.$Properties instead.
         */
        interface IRemoveImageRequest extends runtime.v1.RemoveImageRequest.$Properties {
        }

        /** Represents a RemoveImageRequest. */
        class RemoveImageRequest {

            /**
             * Constructs a new RemoveImageRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.RemoveImageRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** RemoveImageRequest image. */
            image?: (runtime.v1.ImageSpec.$Properties|null);

            /**
             * Creates a new RemoveImageRequest instance using the specified properties.
             * @param [properties] Properties to set
             * @returns RemoveImageRequest instance
             */
            static create(properties: runtime.v1.RemoveImageRequest.$Shape): runtime.v1.RemoveImageRequest & runtime.v1.RemoveImageRequest.$Shape;
            static create(properties?: runtime.v1.RemoveImageRequest.$Properties): runtime.v1.RemoveImageRequest;

            /**
             * Encodes the specified RemoveImageRequest message. Does not implicitly {@link runtime.v1.RemoveImageRequest.verify|verify} messages.
             * @param message RemoveImageRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.RemoveImageRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RemoveImageRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.RemoveImageRequest & runtime.v1.RemoveImageRequest.$Shape} RemoveImageRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.RemoveImageRequest & runtime.v1.RemoveImageRequest.$Shape;

            /**
             * Creates a RemoveImageRequest message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns RemoveImageRequest
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.RemoveImageRequest;

            /**
             * Creates a plain object from a RemoveImageRequest message. Also converts values to other types if specified.
             * @param message RemoveImageRequest
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.RemoveImageRequest, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this RemoveImageRequest to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace RemoveImageRequest {

            /** Properties of a RemoveImageRequest. */
            interface $Properties {

                /** RemoveImageRequest image */
                image?: (runtime.v1.ImageSpec.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RemoveImageRequest. */
            type $Shape = runtime.v1.RemoveImageRequest.$Properties;
        }

        /**
         * Properties of a RemoveImageResponse.
         * @deprecated Use runtime.v1.RemoveImageResponse.$Properties instead.
         */
        interface IRemoveImageResponse extends runtime.v1.RemoveImageResponse.$Properties {
        }

        /** Represents a RemoveImageResponse. */
        class RemoveImageResponse {

            /**
             * Constructs a new RemoveImageResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.RemoveImageResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /**
             * Creates a new RemoveImageResponse instance using the specified properties.
             * @param [properties] Properties to set
             * @returns RemoveImageResponse instance
             */
            static create(properties: runtime.v1.RemoveImageResponse.$Shape): runtime.v1.RemoveImageResponse & runtime.v1.RemoveImageResponse.$Shape;
            static create(properties?: runtime.v1.RemoveImageResponse.$Properties): runtime.v1.RemoveImageResponse;

            /**
             * Encodes the specified RemoveImageResponse message. Does not implicitly {@link runtime.v1.RemoveImageResponse.verify|verify} messages.
             * @param message RemoveImageResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.RemoveImageResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RemoveImageResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.RemoveImageResponse & runtime.v1.RemoveImageResponse.$Shape} RemoveImageResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.RemoveImageResponse & runtime.v1.RemoveImageResponse.$Shape;

            /**
             * Creates a RemoveImageResponse message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns RemoveImageResponse
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.RemoveImageResponse;

            /**
             * Creates a plain object from a RemoveImageResponse message. Also converts values to other types if specified.
             * @param message RemoveImageResponse
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.RemoveImageResponse, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this RemoveImageResponse to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace RemoveImageResponse {

            /** Properties of a RemoveImageResponse. */
            interface $Properties {

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RemoveImageResponse. */
            type $Shape = runtime.v1.RemoveImageResponse.$Properties;
        }

        /**
         * Properties of a NetworkConfig.
         * @deprecated Use runtime.v1.NetworkConfig.$Properties instead.
         */
        interface INetworkConfig extends runtime.v1.NetworkConfig.$Properties {
        }

        /** Represents a NetworkConfig. */
        class NetworkConfig {

            /**
             * Constructs a new NetworkConfig.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.NetworkConfig.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** NetworkConfig podCidr. */
            podCidr: string;

            /**
             * Creates a new NetworkConfig instance using the specified properties.
             * @param [properties] Properties to set
             * @returns NetworkConfig instance
             */
            static create(properties: runtime.v1.NetworkConfig.$Shape): runtime.v1.NetworkConfig & runtime.v1.NetworkConfig.$Shape;
            static create(properties?: runtime.v1.NetworkConfig.$Properties): runtime.v1.NetworkConfig;

            /**
             * Encodes the specified NetworkConfig message. Does not implicitly {@link runtime.v1.NetworkConfig.verify|verify} messages.
             * @param message NetworkConfig message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.NetworkConfig.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a NetworkConfig message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.NetworkConfig & runtime.v1.NetworkConfig.$Shape} NetworkConfig
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.NetworkConfig & runtime.v1.NetworkConfig.$Shape;

            /**
             * Creates a NetworkConfig message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns NetworkConfig
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.NetworkConfig;

            /**
             * Creates a plain object from a NetworkConfig message. Also converts values to other types if specified.
             * @param message NetworkConfig
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.NetworkConfig, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this NetworkConfig to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace NetworkConfig {

            /** Properties of a NetworkConfig. */
            interface $Properties {

                /** NetworkConfig podCidr */
                podCidr?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a NetworkConfig. */
            type $Shape = runtime.v1.NetworkConfig.$Properties;
        }

        /**
         * Properties of a RuntimeConfig.
         * @deprecated Use runtime.v1.RuntimeConfig.$Properties instead.
         */
        interface IRuntimeConfig extends runtime.v1.RuntimeConfig.$Properties {
        }

        /** Represents a RuntimeConfig. */
        class RuntimeConfig {

            /**
             * Constructs a new RuntimeConfig.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.RuntimeConfig.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** RuntimeConfig networkConfig. */
            networkConfig?: (runtime.v1.NetworkConfig.$Properties|null);

            /**
             * Creates a new RuntimeConfig instance using the specified properties.
             * @param [properties] Properties to set
             * @returns RuntimeConfig instance
             */
            static create(properties: runtime.v1.RuntimeConfig.$Shape): runtime.v1.RuntimeConfig & runtime.v1.RuntimeConfig.$Shape;
            static create(properties?: runtime.v1.RuntimeConfig.$Properties): runtime.v1.RuntimeConfig;

            /**
             * Encodes the specified RuntimeConfig message. Does not implicitly {@link runtime.v1.RuntimeConfig.verify|verify} messages.
             * @param message RuntimeConfig message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.RuntimeConfig.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RuntimeConfig message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.RuntimeConfig & runtime.v1.RuntimeConfig.$Shape} RuntimeConfig
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.RuntimeConfig & runtime.v1.RuntimeConfig.$Shape;

            /**
             * Creates a RuntimeConfig message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns RuntimeConfig
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.RuntimeConfig;

            /**
             * Creates a plain object from a RuntimeConfig message. Also converts values to other types if specified.
             * @param message RuntimeConfig
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.RuntimeConfig, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this RuntimeConfig to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace RuntimeConfig {

            /** Properties of a RuntimeConfig. */
            interface $Properties {

                /** RuntimeConfig networkConfig */
                networkConfig?: (runtime.v1.NetworkConfig.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RuntimeConfig. */
            type $Shape = runtime.v1.RuntimeConfig.$Properties;
        }

        /**
         * Properties of an UpdateRuntimeConfigRequest.
         * @deprecated Use runtime.v1.UpdateRuntimeConfigRequest.$Properties instead.
         */
        interface IUpdateRuntimeConfigRequest extends runtime.v1.UpdateRuntimeConfigRequest.$Properties {
        }

        /** Represents an UpdateRuntimeConfigRequest. */
        class UpdateRuntimeConfigRequest {

            /**
             * Constructs a new UpdateRuntimeConfigRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.UpdateRuntimeConfigRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** UpdateRuntimeConfigRequest runtimeConfig. */
            runtimeConfig?: (runtime.v1.RuntimeConfig.$Properties|null);

            /**
             * Creates a new UpdateRuntimeConfigRequest instance using the specified properties.
             * @param [properties] Properties to set
             * @returns UpdateRuntimeConfigRequest instance
             */
            static create(properties: runtime.v1.UpdateRuntimeConfigRequest.$Shape): runtime.v1.UpdateRuntimeConfigRequest & runtime.v1.UpdateRuntimeConfigRequest.$Shape;
            static create(properties?: runtime.v1.UpdateRuntimeConfigRequest.$Properties): runtime.v1.UpdateRuntimeConfigRequest;

            /**
             * Encodes the specified UpdateRuntimeConfigRequest message. Does not implicitly {@link runtime.v1.UpdateRuntimeConfigRequest.verify|verify} messages.
             * @param message UpdateRuntimeConfigRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.UpdateRuntimeConfigRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an UpdateRuntimeConfigRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.UpdateRuntimeConfigRequest & runtime.v1.UpdateRuntimeConfigRequest.$Shape} UpdateRuntimeConfigRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.UpdateRuntimeConfigRequest & runtime.v1.UpdateRuntimeConfigRequest.$Shape;

            /**
             * Creates an UpdateRuntimeConfigRequest message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns UpdateRuntimeConfigRequest
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.UpdateRuntimeConfigRequest;

            /**
             * Creates a plain object from an UpdateRuntimeConfigRequest message. Also converts values to other types if specified.
             * @param message UpdateRuntimeConfigRequest
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.UpdateRuntimeConfigRequest, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this UpdateRuntimeConfigRequest to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace UpdateRuntimeConfigRequest {

            /** Properties of an UpdateRuntimeConfigRequest. */
            interface $Properties {

                /** UpdateRuntimeConfigRequest runtimeConfig */
                runtimeConfig?: (runtime.v1.RuntimeConfig.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an UpdateRuntimeConfigRequest. */
            type $Shape = runtime.v1.UpdateRuntimeConfigRequest.$Properties;
        }

        /**
         * Properties of an UpdateRuntimeConfigResponse.
         * @deprecated Use runtime.v1.UpdateRuntimeConfigResponse.$Properties instead.
         */
        interface IUpdateRuntimeConfigResponse extends runtime.v1.UpdateRuntimeConfigResponse.$Properties {
        }

        /** Represents an UpdateRuntimeConfigResponse. */
        class UpdateRuntimeConfigResponse {

            /**
             * Constructs a new UpdateRuntimeConfigResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.UpdateRuntimeConfigResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /**
             * Creates a new UpdateRuntimeConfigResponse instance using the specified properties.
             * @param [properties] Properties to set
             * @returns UpdateRuntimeConfigResponse instance
             */
            static create(properties: runtime.v1.UpdateRuntimeConfigResponse.$Shape): runtime.v1.UpdateRuntimeConfigResponse & runtime.v1.UpdateRuntimeConfigResponse.$Shape;
            static create(properties?: runtime.v1.UpdateRuntimeConfigResponse.$Properties): runtime.v1.UpdateRuntimeConfigResponse;

            /**
             * Encodes the specified UpdateRuntimeConfigResponse message. Does not implicitly {@link runtime.v1.UpdateRuntimeConfigResponse.verify|verify} messages.
             * @param message UpdateRuntimeConfigResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.UpdateRuntimeConfigResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an UpdateRuntimeConfigResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.UpdateRuntimeConfigResponse & runtime.v1.UpdateRuntimeConfigResponse.$Shape} UpdateRuntimeConfigResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.UpdateRuntimeConfigResponse & runtime.v1.UpdateRuntimeConfigResponse.$Shape;

            /**
             * Creates an UpdateRuntimeConfigResponse message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns UpdateRuntimeConfigResponse
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.UpdateRuntimeConfigResponse;

            /**
             * Creates a plain object from an UpdateRuntimeConfigResponse message. Also converts values to other types if specified.
             * @param message UpdateRuntimeConfigResponse
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.UpdateRuntimeConfigResponse, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this UpdateRuntimeConfigResponse to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace UpdateRuntimeConfigResponse {

            /** Properties of an UpdateRuntimeConfigResponse. */
            interface $Properties {

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an UpdateRuntimeConfigResponse. */
            type $Shape = runtime.v1.UpdateRuntimeConfigResponse.$Properties;
        }

        /**
         * Properties of a RuntimeCondition.
         * @deprecated Use runtime.v1.RuntimeCondition.$Properties instead.
         */
        interface IRuntimeCondition extends runtime.v1.RuntimeCondition.$Properties {
        }

        /** Represents a RuntimeCondition. */
        class RuntimeCondition {

            /**
             * Constructs a new RuntimeCondition.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.RuntimeCondition.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** RuntimeCondition type. */
            type: string;

            /** RuntimeCondition status. */
            status: boolean;

            /** RuntimeCondition reason. */
            reason: string;

            /** RuntimeCondition message. */
            message: string;

            /**
             * Creates a new RuntimeCondition instance using the specified properties.
             * @param [properties] Properties to set
             * @returns RuntimeCondition instance
             */
            static create(properties: runtime.v1.RuntimeCondition.$Shape): runtime.v1.RuntimeCondition & runtime.v1.RuntimeCondition.$Shape;
            static create(properties?: runtime.v1.RuntimeCondition.$Properties): runtime.v1.RuntimeCondition;

            /**
             * Encodes the specified RuntimeCondition message. Does not implicitly {@link runtime.v1.RuntimeCondition.verify|verify} messages.
             * @param message RuntimeCondition message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.RuntimeCondition.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RuntimeCondition message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.RuntimeCondition & runtime.v1.RuntimeCondition.$Shape} RuntimeCondition
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.RuntimeCondition & runtime.v1.RuntimeCondition.$Shape;

            /**
             * Creates a RuntimeCondition message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns RuntimeCondition
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.RuntimeCondition;

            /**
             * Creates a plain object from a RuntimeCondition message. Also converts values to other types if specified.
             * @param message RuntimeCondition
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.RuntimeCondition, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this RuntimeCondition to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace RuntimeCondition {

            /** Properties of a RuntimeCondition. */
            interface $Properties {

                /** RuntimeCondition type */
                type?: (string|null);

                /** RuntimeCondition status */
                status?: (boolean|null);

                /** RuntimeCondition reason */
                reason?: (string|null);

                /** RuntimeCondition message */
                message?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RuntimeCondition. */
            type $Shape = runtime.v1.RuntimeCondition.$Properties;
        }

        /**
         * Properties of a RuntimeStatus.
         * @deprecated Use runtime.v1.RuntimeStatus.$Properties instead.
         */
        interface IRuntimeStatus extends runtime.v1.RuntimeStatus.$Properties {
        }

        /** Represents a RuntimeStatus. */
        class RuntimeStatus {

            /**
             * Constructs a new RuntimeStatus.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.RuntimeStatus.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** RuntimeStatus conditions. */
            conditions: runtime.v1.RuntimeCondition.$Properties[];

            /**
             * Creates a new RuntimeStatus instance using the specified properties.
             * @param [properties] Properties to set
             * @returns RuntimeStatus instance
             */
            static create(properties: runtime.v1.RuntimeStatus.$Shape): runtime.v1.RuntimeStatus & runtime.v1.RuntimeStatus.$Shape;
            static create(properties?: runtime.v1.RuntimeStatus.$Properties): runtime.v1.RuntimeStatus;

            /**
             * Encodes the specified RuntimeStatus message. Does not implicitly {@link runtime.v1.RuntimeStatus.verify|verify} messages.
             * @param message RuntimeStatus message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.RuntimeStatus.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RuntimeStatus message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.RuntimeStatus & runtime.v1.RuntimeStatus.$Shape} RuntimeStatus
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.RuntimeStatus & runtime.v1.RuntimeStatus.$Shape;

            /**
             * Creates a RuntimeStatus message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns RuntimeStatus
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.RuntimeStatus;

            /**
             * Creates a plain object from a RuntimeStatus message. Also converts values to other types if specified.
             * @param message RuntimeStatus
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.RuntimeStatus, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this RuntimeStatus to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace RuntimeStatus {

            /** Properties of a RuntimeStatus. */
            interface $Properties {

                /** RuntimeStatus conditions */
                conditions?: (runtime.v1.RuntimeCondition.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RuntimeStatus. */
            type $Shape = runtime.v1.RuntimeStatus.$Properties;
        }

        /**
         * Properties of a StatusRequest.
         * @deprecated Use runtime.v1.StatusRequest.$Properties instead.
         */
        interface IStatusRequest extends runtime.v1.StatusRequest.$Properties {
        }

        /** Represents a StatusRequest. */
        class StatusRequest {

            /**
             * Constructs a new StatusRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.StatusRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** StatusRequest verbose. */
            verbose: boolean;

            /**
             * Creates a new StatusRequest instance using the specified properties.
             * @param [properties] Properties to set
             * @returns StatusRequest instance
             */
            static create(properties: runtime.v1.StatusRequest.$Shape): runtime.v1.StatusRequest & runtime.v1.StatusRequest.$Shape;
            static create(properties?: runtime.v1.StatusRequest.$Properties): runtime.v1.StatusRequest;

            /**
             * Encodes the specified StatusRequest message. Does not implicitly {@link runtime.v1.StatusRequest.verify|verify} messages.
             * @param message StatusRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.StatusRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a StatusRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.StatusRequest & runtime.v1.StatusRequest.$Shape} StatusRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.StatusRequest & runtime.v1.StatusRequest.$Shape;

            /**
             * Creates a StatusRequest message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns StatusRequest
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.StatusRequest;

            /**
             * Creates a plain object from a StatusRequest message. Also converts values to other types if specified.
             * @param message StatusRequest
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.StatusRequest, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this StatusRequest to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace StatusRequest {

            /** Properties of a StatusRequest. */
            interface $Properties {

                /** StatusRequest verbose */
                verbose?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a StatusRequest. */
            type $Shape = runtime.v1.StatusRequest.$Properties;
        }

        /**
         * Properties of a RuntimeHandlerFeatures.
         * @deprecated Use runtime.v1.RuntimeHandlerFeatures.$Properties instead.
         */
        interface IRuntimeHandlerFeatures extends runtime.v1.RuntimeHandlerFeatures.$Properties {
        }

        /** Represents a RuntimeHandlerFeatures. */
        class RuntimeHandlerFeatures {

            /**
             * Constructs a new RuntimeHandlerFeatures.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.RuntimeHandlerFeatures.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** RuntimeHandlerFeatures recursiveReadOnlyMounts. */
            recursiveReadOnlyMounts: boolean;

            /** RuntimeHandlerFeatures userNamespaces. */
            userNamespaces: boolean;

            /**
             * Creates a new RuntimeHandlerFeatures instance using the specified properties.
             * @param [properties] Properties to set
             * @returns RuntimeHandlerFeatures instance
             */
            static create(properties: runtime.v1.RuntimeHandlerFeatures.$Shape): runtime.v1.RuntimeHandlerFeatures & runtime.v1.RuntimeHandlerFeatures.$Shape;
            static create(properties?: runtime.v1.RuntimeHandlerFeatures.$Properties): runtime.v1.RuntimeHandlerFeatures;

            /**
             * Encodes the specified RuntimeHandlerFeatures message. Does not implicitly {@link runtime.v1.RuntimeHandlerFeatures.verify|verify} messages.
             * @param message RuntimeHandlerFeatures message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.RuntimeHandlerFeatures.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RuntimeHandlerFeatures message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.RuntimeHandlerFeatures & runtime.v1.RuntimeHandlerFeatures.$Shape} RuntimeHandlerFeatures
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.RuntimeHandlerFeatures & runtime.v1.RuntimeHandlerFeatures.$Shape;

            /**
             * Creates a RuntimeHandlerFeatures message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns RuntimeHandlerFeatures
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.RuntimeHandlerFeatures;

            /**
             * Creates a plain object from a RuntimeHandlerFeatures message. Also converts values to other types if specified.
             * @param message RuntimeHandlerFeatures
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.RuntimeHandlerFeatures, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this RuntimeHandlerFeatures to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace RuntimeHandlerFeatures {

            /** Properties of a RuntimeHandlerFeatures. */
            interface $Properties {

                /** RuntimeHandlerFeatures recursiveReadOnlyMounts */
                recursiveReadOnlyMounts?: (boolean|null);

                /** RuntimeHandlerFeatures userNamespaces */
                userNamespaces?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RuntimeHandlerFeatures. */
            type $Shape = runtime.v1.RuntimeHandlerFeatures.$Properties;
        }

        /**
         * Properties of a RuntimeHandler.
         * @deprecated Use runtime.v1.RuntimeHandler.$Properties instead.
         */
        interface IRuntimeHandler extends runtime.v1.RuntimeHandler.$Properties {
        }

        /** Represents a RuntimeHandler. */
        class RuntimeHandler {

            /**
             * Constructs a new RuntimeHandler.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.RuntimeHandler.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** RuntimeHandler name. */
            name: string;

            /** RuntimeHandler features. */
            features?: (runtime.v1.RuntimeHandlerFeatures.$Properties|null);

            /**
             * Creates a new RuntimeHandler instance using the specified properties.
             * @param [properties] Properties to set
             * @returns RuntimeHandler instance
             */
            static create(properties: runtime.v1.RuntimeHandler.$Shape): runtime.v1.RuntimeHandler & runtime.v1.RuntimeHandler.$Shape;
            static create(properties?: runtime.v1.RuntimeHandler.$Properties): runtime.v1.RuntimeHandler;

            /**
             * Encodes the specified RuntimeHandler message. Does not implicitly {@link runtime.v1.RuntimeHandler.verify|verify} messages.
             * @param message RuntimeHandler message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.RuntimeHandler.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RuntimeHandler message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.RuntimeHandler & runtime.v1.RuntimeHandler.$Shape} RuntimeHandler
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.RuntimeHandler & runtime.v1.RuntimeHandler.$Shape;

            /**
             * Creates a RuntimeHandler message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns RuntimeHandler
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.RuntimeHandler;

            /**
             * Creates a plain object from a RuntimeHandler message. Also converts values to other types if specified.
             * @param message RuntimeHandler
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.RuntimeHandler, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this RuntimeHandler to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace RuntimeHandler {

            /** Properties of a RuntimeHandler. */
            interface $Properties {

                /** RuntimeHandler name */
                name?: (string|null);

                /** RuntimeHandler features */
                features?: (runtime.v1.RuntimeHandlerFeatures.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RuntimeHandler. */
            type $Shape = runtime.v1.RuntimeHandler.$Properties;
        }

        /**
         * Properties of a RuntimeFeatures.
         * @deprecated Use runtime.v1.RuntimeFeatures.$Properties instead.
         */
        interface IRuntimeFeatures extends runtime.v1.RuntimeFeatures.$Properties {
        }

        /** Represents a RuntimeFeatures. */
        class RuntimeFeatures {

            /**
             * Constructs a new RuntimeFeatures.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.RuntimeFeatures.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** RuntimeFeatures supplementalGroupsPolicy. */
            supplementalGroupsPolicy: boolean;

            /** RuntimeFeatures userNamespacesHostNetwork. */
            userNamespacesHostNetwork: boolean;

            /** RuntimeFeatures mountOptions. */
            mountOptions: boolean;

            /**
             * Creates a new RuntimeFeatures instance using the specified properties.
             * @param [properties] Properties to set
             * @returns RuntimeFeatures instance
             */
            static create(properties: runtime.v1.RuntimeFeatures.$Shape): runtime.v1.RuntimeFeatures & runtime.v1.RuntimeFeatures.$Shape;
            static create(properties?: runtime.v1.RuntimeFeatures.$Properties): runtime.v1.RuntimeFeatures;

            /**
             * Encodes the specified RuntimeFeatures message. Does not implicitly {@link runtime.v1.RuntimeFeatures.verify|verify} messages.
             * @param message RuntimeFeatures message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.RuntimeFeatures.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RuntimeFeatures message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.RuntimeFeatures & runtime.v1.RuntimeFeatures.$Shape} RuntimeFeatures
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.RuntimeFeatures & runtime.v1.RuntimeFeatures.$Shape;

            /**
             * Creates a RuntimeFeatures message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns RuntimeFeatures
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.RuntimeFeatures;

            /**
             * Creates a plain object from a RuntimeFeatures message. Also converts values to other types if specified.
             * @param message RuntimeFeatures
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.RuntimeFeatures, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this RuntimeFeatures to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace RuntimeFeatures {

            /** Properties of a RuntimeFeatures. */
            interface $Properties {

                /** RuntimeFeatures supplementalGroupsPolicy */
                supplementalGroupsPolicy?: (boolean|null);

                /** RuntimeFeatures userNamespacesHostNetwork */
                userNamespacesHostNetwork?: (boolean|null);

                /** RuntimeFeatures mountOptions */
                mountOptions?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RuntimeFeatures. */
            type $Shape = runtime.v1.RuntimeFeatures.$Properties;
        }

        /**
         * Properties of a StatusResponse.
         * @deprecated Use runtime.v1.StatusResponse.$Properties instead.
         */
        interface IStatusResponse extends runtime.v1.StatusResponse.$Properties {
        }

        /** Represents a StatusResponse. */
        class StatusResponse {

            /**
             * Constructs a new StatusResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.StatusResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** StatusResponse status. */
            status?: (runtime.v1.RuntimeStatus.$Properties|null);

            /** StatusResponse info. */
            info: { [k: string]: string };

            /** StatusResponse runtimeHandlers. */
            runtimeHandlers: runtime.v1.RuntimeHandler.$Properties[];

            /** StatusResponse features. */
            features?: (runtime.v1.RuntimeFeatures.$Properties|null);

            /**
             * Creates a new StatusResponse instance using the specified properties.
             * @param [properties] Properties to set
             * @returns StatusResponse instance
             */
            static create(properties: runtime.v1.StatusResponse.$Shape): runtime.v1.StatusResponse & runtime.v1.StatusResponse.$Shape;
            static create(properties?: runtime.v1.StatusResponse.$Properties): runtime.v1.StatusResponse;

            /**
             * Encodes the specified StatusResponse message. Does not implicitly {@link runtime.v1.StatusResponse.verify|verify} messages.
             * @param message StatusResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.StatusResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a StatusResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.StatusResponse & runtime.v1.StatusResponse.$Shape} StatusResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.StatusResponse & runtime.v1.StatusResponse.$Shape;

            /**
             * Creates a StatusResponse message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns StatusResponse
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.StatusResponse;

            /**
             * Creates a plain object from a StatusResponse message. Also converts values to other types if specified.
             * @param message StatusResponse
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.StatusResponse, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this StatusResponse to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace StatusResponse {

            /** Properties of a StatusResponse. */
            interface $Properties {

                /** StatusResponse status */
                status?: (runtime.v1.RuntimeStatus.$Properties|null);

                /** StatusResponse info */
                info?: ({ [k: string]: string }|null);

                /** StatusResponse runtimeHandlers */
                runtimeHandlers?: (runtime.v1.RuntimeHandler.$Properties[]|null);

                /** StatusResponse features */
                features?: (runtime.v1.RuntimeFeatures.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a StatusResponse. */
            type $Shape = runtime.v1.StatusResponse.$Properties;
        }

        /**
         * Properties of an ImageFsInfoRequest.
         * @deprecated Use runtime.v1.ImageFsInfoRequest.$Properties instead.
         */
        interface IImageFsInfoRequest extends runtime.v1.ImageFsInfoRequest.$Properties {
        }

        /** Represents an ImageFsInfoRequest. */
        class ImageFsInfoRequest {

            /**
             * Constructs a new ImageFsInfoRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.ImageFsInfoRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /**
             * Creates a new ImageFsInfoRequest instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ImageFsInfoRequest instance
             */
            static create(properties: runtime.v1.ImageFsInfoRequest.$Shape): runtime.v1.ImageFsInfoRequest & runtime.v1.ImageFsInfoRequest.$Shape;
            static create(properties?: runtime.v1.ImageFsInfoRequest.$Properties): runtime.v1.ImageFsInfoRequest;

            /**
             * Encodes the specified ImageFsInfoRequest message. Does not implicitly {@link runtime.v1.ImageFsInfoRequest.verify|verify} messages.
             * @param message ImageFsInfoRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.ImageFsInfoRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an ImageFsInfoRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.ImageFsInfoRequest & runtime.v1.ImageFsInfoRequest.$Shape} ImageFsInfoRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.ImageFsInfoRequest & runtime.v1.ImageFsInfoRequest.$Shape;

            /**
             * Creates an ImageFsInfoRequest message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ImageFsInfoRequest
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.ImageFsInfoRequest;

            /**
             * Creates a plain object from an ImageFsInfoRequest message. Also converts values to other types if specified.
             * @param message ImageFsInfoRequest
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.ImageFsInfoRequest, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ImageFsInfoRequest to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace ImageFsInfoRequest {

            /** Properties of an ImageFsInfoRequest. */
            interface $Properties {

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an ImageFsInfoRequest. */
            type $Shape = runtime.v1.ImageFsInfoRequest.$Properties;
        }

        /**
         * Properties of a UInt64Value.
         * @deprecated Use runtime.v1.UInt64Value.$Properties instead.
         */
        interface IUInt64Value extends runtime.v1.UInt64Value.$Properties {
        }

        /** Represents a UInt64Value. */
        class UInt64Value {

            /**
             * Constructs a new UInt64Value.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.UInt64Value.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** UInt64Value value. */
            value: Long;

            /**
             * Creates a new UInt64Value instance using the specified properties.
             * @param [properties] Properties to set
             * @returns UInt64Value instance
             */
            static create(properties: runtime.v1.UInt64Value.$Shape): runtime.v1.UInt64Value & runtime.v1.UInt64Value.$Shape;
            static create(properties?: runtime.v1.UInt64Value.$Properties): runtime.v1.UInt64Value;

            /**
             * Encodes the specified UInt64Value message. Does not implicitly {@link runtime.v1.UInt64Value.verify|verify} messages.
             * @param message UInt64Value message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.UInt64Value.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a UInt64Value message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.UInt64Value & runtime.v1.UInt64Value.$Shape} UInt64Value
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.UInt64Value & runtime.v1.UInt64Value.$Shape;

            /**
             * Creates a UInt64Value message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns UInt64Value
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.UInt64Value;

            /**
             * Creates a plain object from a UInt64Value message. Also converts values to other types if specified.
             * @param message UInt64Value
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.UInt64Value, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this UInt64Value to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace UInt64Value {

            /** Properties of a UInt64Value. */
            interface $Properties {

                /** UInt64Value value */
                value?: (Long|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a UInt64Value. */
            type $Shape = runtime.v1.UInt64Value.$Properties;
        }

        /**
         * Properties of a FilesystemIdentifier.
         * @deprecated Use runtime.v1.FilesystemIdentifier.$Properties instead.
         */
        interface IFilesystemIdentifier extends runtime.v1.FilesystemIdentifier.$Properties {
        }

        /** Represents a FilesystemIdentifier. */
        class FilesystemIdentifier {

            /**
             * Constructs a new FilesystemIdentifier.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.FilesystemIdentifier.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** FilesystemIdentifier mountpoint. */
            mountpoint: string;

            /**
             * Creates a new FilesystemIdentifier instance using the specified properties.
             * @param [properties] Properties to set
             * @returns FilesystemIdentifier instance
             */
            static create(properties: runtime.v1.FilesystemIdentifier.$Shape): runtime.v1.FilesystemIdentifier & runtime.v1.FilesystemIdentifier.$Shape;
            static create(properties?: runtime.v1.FilesystemIdentifier.$Properties): runtime.v1.FilesystemIdentifier;

            /**
             * Encodes the specified FilesystemIdentifier message. Does not implicitly {@link runtime.v1.FilesystemIdentifier.verify|verify} messages.
             * @param message FilesystemIdentifier message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.FilesystemIdentifier.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a FilesystemIdentifier message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.FilesystemIdentifier & runtime.v1.FilesystemIdentifier.$Shape} FilesystemIdentifier
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.FilesystemIdentifier & runtime.v1.FilesystemIdentifier.$Shape;

            /**
             * Creates a FilesystemIdentifier message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns FilesystemIdentifier
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.FilesystemIdentifier;

            /**
             * Creates a plain object from a FilesystemIdentifier message. Also converts values to other types if specified.
             * @param message FilesystemIdentifier
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.FilesystemIdentifier, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this FilesystemIdentifier to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace FilesystemIdentifier {

            /** Properties of a FilesystemIdentifier. */
            interface $Properties {

                /** FilesystemIdentifier mountpoint */
                mountpoint?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a FilesystemIdentifier. */
            type $Shape = runtime.v1.FilesystemIdentifier.$Properties;
        }

        /**
         * Properties of a FilesystemUsage.
         * @deprecated Use runtime.v1.FilesystemUsage.$Properties instead.
         */
        interface IFilesystemUsage extends runtime.v1.FilesystemUsage.$Properties {
        }

        /** Represents a FilesystemUsage. */
        class FilesystemUsage {

            /**
             * Constructs a new FilesystemUsage.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.FilesystemUsage.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** FilesystemUsage timestamp. */
            timestamp: Long;

            /** FilesystemUsage fsId. */
            fsId?: (runtime.v1.FilesystemIdentifier.$Properties|null);

            /** FilesystemUsage usedBytes. */
            usedBytes?: (runtime.v1.UInt64Value.$Properties|null);

            /** FilesystemUsage inodesUsed. */
            inodesUsed?: (runtime.v1.UInt64Value.$Properties|null);

            /**
             * Creates a new FilesystemUsage instance using the specified properties.
             * @param [properties] Properties to set
             * @returns FilesystemUsage instance
             */
            static create(properties: runtime.v1.FilesystemUsage.$Shape): runtime.v1.FilesystemUsage & runtime.v1.FilesystemUsage.$Shape;
            static create(properties?: runtime.v1.FilesystemUsage.$Properties): runtime.v1.FilesystemUsage;

            /**
             * Encodes the specified FilesystemUsage message. Does not implicitly {@link runtime.v1.FilesystemUsage.verify|verify} messages.
             * @param message FilesystemUsage message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.FilesystemUsage.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a FilesystemUsage message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.FilesystemUsage & runtime.v1.FilesystemUsage.$Shape} FilesystemUsage
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.FilesystemUsage & runtime.v1.FilesystemUsage.$Shape;

            /**
             * Creates a FilesystemUsage message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns FilesystemUsage
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.FilesystemUsage;

            /**
             * Creates a plain object from a FilesystemUsage message. Also converts values to other types if specified.
             * @param message FilesystemUsage
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.FilesystemUsage, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this FilesystemUsage to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace FilesystemUsage {

            /** Properties of a FilesystemUsage. */
            interface $Properties {

                /** FilesystemUsage timestamp */
                timestamp?: (Long|null);

                /** FilesystemUsage fsId */
                fsId?: (runtime.v1.FilesystemIdentifier.$Properties|null);

                /** FilesystemUsage usedBytes */
                usedBytes?: (runtime.v1.UInt64Value.$Properties|null);

                /** FilesystemUsage inodesUsed */
                inodesUsed?: (runtime.v1.UInt64Value.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a FilesystemUsage. */
            type $Shape = runtime.v1.FilesystemUsage.$Properties;
        }

        /**
         * Properties of a WindowsFilesystemUsage.
         * @deprecated Use runtime.v1.WindowsFilesystemUsage.$Properties instead.
         */
        interface IWindowsFilesystemUsage extends runtime.v1.WindowsFilesystemUsage.$Properties {
        }

        /** Represents a WindowsFilesystemUsage. */
        class WindowsFilesystemUsage {

            /**
             * Constructs a new WindowsFilesystemUsage.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.WindowsFilesystemUsage.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** WindowsFilesystemUsage timestamp. */
            timestamp: Long;

            /** WindowsFilesystemUsage fsId. */
            fsId?: (runtime.v1.FilesystemIdentifier.$Properties|null);

            /** WindowsFilesystemUsage usedBytes. */
            usedBytes?: (runtime.v1.UInt64Value.$Properties|null);

            /**
             * Creates a new WindowsFilesystemUsage instance using the specified properties.
             * @param [properties] Properties to set
             * @returns WindowsFilesystemUsage instance
             */
            static create(properties: runtime.v1.WindowsFilesystemUsage.$Shape): runtime.v1.WindowsFilesystemUsage & runtime.v1.WindowsFilesystemUsage.$Shape;
            static create(properties?: runtime.v1.WindowsFilesystemUsage.$Properties): runtime.v1.WindowsFilesystemUsage;

            /**
             * Encodes the specified WindowsFilesystemUsage message. Does not implicitly {@link runtime.v1.WindowsFilesystemUsage.verify|verify} messages.
             * @param message WindowsFilesystemUsage message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.WindowsFilesystemUsage.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a WindowsFilesystemUsage message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.WindowsFilesystemUsage & runtime.v1.WindowsFilesystemUsage.$Shape} WindowsFilesystemUsage
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.WindowsFilesystemUsage & runtime.v1.WindowsFilesystemUsage.$Shape;

            /**
             * Creates a WindowsFilesystemUsage message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns WindowsFilesystemUsage
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.WindowsFilesystemUsage;

            /**
             * Creates a plain object from a WindowsFilesystemUsage message. Also converts values to other types if specified.
             * @param message WindowsFilesystemUsage
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.WindowsFilesystemUsage, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this WindowsFilesystemUsage to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace WindowsFilesystemUsage {

            /** Properties of a WindowsFilesystemUsage. */
            interface $Properties {

                /** WindowsFilesystemUsage timestamp */
                timestamp?: (Long|null);

                /** WindowsFilesystemUsage fsId */
                fsId?: (runtime.v1.FilesystemIdentifier.$Properties|null);

                /** WindowsFilesystemUsage usedBytes */
                usedBytes?: (runtime.v1.UInt64Value.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a WindowsFilesystemUsage. */
            type $Shape = runtime.v1.WindowsFilesystemUsage.$Properties;
        }

        /**
         * Properties of an ImageFsInfoResponse.
         * @deprecated Use runtime.v1.ImageFsInfoResponse.$Properties instead.
         */
        interface IImageFsInfoResponse extends runtime.v1.ImageFsInfoResponse.$Properties {
        }

        /** Represents an ImageFsInfoResponse. */
        class ImageFsInfoResponse {

            /**
             * Constructs a new ImageFsInfoResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.ImageFsInfoResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ImageFsInfoResponse imageFilesystems. */
            imageFilesystems: runtime.v1.FilesystemUsage.$Properties[];

            /** ImageFsInfoResponse containerFilesystems. */
            containerFilesystems: runtime.v1.FilesystemUsage.$Properties[];

            /**
             * Creates a new ImageFsInfoResponse instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ImageFsInfoResponse instance
             */
            static create(properties: runtime.v1.ImageFsInfoResponse.$Shape): runtime.v1.ImageFsInfoResponse & runtime.v1.ImageFsInfoResponse.$Shape;
            static create(properties?: runtime.v1.ImageFsInfoResponse.$Properties): runtime.v1.ImageFsInfoResponse;

            /**
             * Encodes the specified ImageFsInfoResponse message. Does not implicitly {@link runtime.v1.ImageFsInfoResponse.verify|verify} messages.
             * @param message ImageFsInfoResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.ImageFsInfoResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an ImageFsInfoResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.ImageFsInfoResponse & runtime.v1.ImageFsInfoResponse.$Shape} ImageFsInfoResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.ImageFsInfoResponse & runtime.v1.ImageFsInfoResponse.$Shape;

            /**
             * Creates an ImageFsInfoResponse message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ImageFsInfoResponse
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.ImageFsInfoResponse;

            /**
             * Creates a plain object from an ImageFsInfoResponse message. Also converts values to other types if specified.
             * @param message ImageFsInfoResponse
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.ImageFsInfoResponse, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ImageFsInfoResponse to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace ImageFsInfoResponse {

            /** Properties of an ImageFsInfoResponse. */
            interface $Properties {

                /** ImageFsInfoResponse imageFilesystems */
                imageFilesystems?: (runtime.v1.FilesystemUsage.$Properties[]|null);

                /** ImageFsInfoResponse containerFilesystems */
                containerFilesystems?: (runtime.v1.FilesystemUsage.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an ImageFsInfoResponse. */
            type $Shape = runtime.v1.ImageFsInfoResponse.$Properties;
        }

        /**
         * Properties of a ContainerStatsRequest.
         * @deprecated Use runtime.v1.ContainerStatsRequest.$Properties instead.
         */
        interface IContainerStatsRequest extends runtime.v1.ContainerStatsRequest.$Properties {
        }

        /** Represents a ContainerStatsRequest. */
        class ContainerStatsRequest {

            /**
             * Constructs a new ContainerStatsRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.ContainerStatsRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ContainerStatsRequest containerId. */
            containerId: string;

            /**
             * Creates a new ContainerStatsRequest instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ContainerStatsRequest instance
             */
            static create(properties: runtime.v1.ContainerStatsRequest.$Shape): runtime.v1.ContainerStatsRequest & runtime.v1.ContainerStatsRequest.$Shape;
            static create(properties?: runtime.v1.ContainerStatsRequest.$Properties): runtime.v1.ContainerStatsRequest;

            /**
             * Encodes the specified ContainerStatsRequest message. Does not implicitly {@link runtime.v1.ContainerStatsRequest.verify|verify} messages.
             * @param message ContainerStatsRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.ContainerStatsRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ContainerStatsRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.ContainerStatsRequest & runtime.v1.ContainerStatsRequest.$Shape} ContainerStatsRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.ContainerStatsRequest & runtime.v1.ContainerStatsRequest.$Shape;

            /**
             * Creates a ContainerStatsRequest message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ContainerStatsRequest
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.ContainerStatsRequest;

            /**
             * Creates a plain object from a ContainerStatsRequest message. Also converts values to other types if specified.
             * @param message ContainerStatsRequest
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.ContainerStatsRequest, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ContainerStatsRequest to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace ContainerStatsRequest {

            /** Properties of a ContainerStatsRequest. */
            interface $Properties {

                /** ContainerStatsRequest containerId */
                containerId?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ContainerStatsRequest. */
            type $Shape = runtime.v1.ContainerStatsRequest.$Properties;
        }

        /**
         * Properties of a ContainerStatsResponse.
         * @deprecated Use runtime.v1.ContainerStatsResponse.$Properties instead.
         */
        interface IContainerStatsResponse extends runtime.v1.ContainerStatsResponse.$Properties {
        }

        /** Represents a ContainerStatsResponse. */
        class ContainerStatsResponse {

            /**
             * Constructs a new ContainerStatsResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.ContainerStatsResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ContainerStatsResponse stats. */
            stats?: (runtime.v1.ContainerStats.$Properties|null);

            /**
             * Creates a new ContainerStatsResponse instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ContainerStatsResponse instance
             */
            static create(properties: runtime.v1.ContainerStatsResponse.$Shape): runtime.v1.ContainerStatsResponse & runtime.v1.ContainerStatsResponse.$Shape;
            static create(properties?: runtime.v1.ContainerStatsResponse.$Properties): runtime.v1.ContainerStatsResponse;

            /**
             * Encodes the specified ContainerStatsResponse message. Does not implicitly {@link runtime.v1.ContainerStatsResponse.verify|verify} messages.
             * @param message ContainerStatsResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.ContainerStatsResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ContainerStatsResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.ContainerStatsResponse & runtime.v1.ContainerStatsResponse.$Shape} ContainerStatsResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.ContainerStatsResponse & runtime.v1.ContainerStatsResponse.$Shape;

            /**
             * Creates a ContainerStatsResponse message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ContainerStatsResponse
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.ContainerStatsResponse;

            /**
             * Creates a plain object from a ContainerStatsResponse message. Also converts values to other types if specified.
             * @param message ContainerStatsResponse
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.ContainerStatsResponse, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ContainerStatsResponse to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace ContainerStatsResponse {

            /** Properties of a ContainerStatsResponse. */
            interface $Properties {

                /** ContainerStatsResponse stats */
                stats?: (runtime.v1.ContainerStats.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ContainerStatsResponse. */
            type $Shape = runtime.v1.ContainerStatsResponse.$Properties;
        }

        /**
         * Properties of a ListContainerStatsRequest.
         * @deprecated Use runtime.v1.ListContainerStatsRequest.$Properties instead.
         */
        interface IListContainerStatsRequest extends runtime.v1.ListContainerStatsRequest.$Properties {
        }

        /** Represents a ListContainerStatsRequest. */
        class ListContainerStatsRequest {

            /**
             * Constructs a new ListContainerStatsRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.ListContainerStatsRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ListContainerStatsRequest filter. */
            filter?: (runtime.v1.ContainerStatsFilter.$Properties|null);

            /**
             * Creates a new ListContainerStatsRequest instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ListContainerStatsRequest instance
             */
            static create(properties: runtime.v1.ListContainerStatsRequest.$Shape): runtime.v1.ListContainerStatsRequest & runtime.v1.ListContainerStatsRequest.$Shape;
            static create(properties?: runtime.v1.ListContainerStatsRequest.$Properties): runtime.v1.ListContainerStatsRequest;

            /**
             * Encodes the specified ListContainerStatsRequest message. Does not implicitly {@link runtime.v1.ListContainerStatsRequest.verify|verify} messages.
             * @param message ListContainerStatsRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.ListContainerStatsRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ListContainerStatsRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.ListContainerStatsRequest & runtime.v1.ListContainerStatsRequest.$Shape} ListContainerStatsRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.ListContainerStatsRequest & runtime.v1.ListContainerStatsRequest.$Shape;

            /**
             * Creates a ListContainerStatsRequest message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ListContainerStatsRequest
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.ListContainerStatsRequest;

            /**
             * Creates a plain object from a ListContainerStatsRequest message. Also converts values to other types if specified.
             * @param message ListContainerStatsRequest
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.ListContainerStatsRequest, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ListContainerStatsRequest to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace ListContainerStatsRequest {

            /** Properties of a ListContainerStatsRequest. */
            interface $Properties {

                /** ListContainerStatsRequest filter */
                filter?: (runtime.v1.ContainerStatsFilter.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ListContainerStatsRequest. */
            type $Shape = runtime.v1.ListContainerStatsRequest.$Properties;
        }

        /**
         * Properties of a ContainerStatsFilter.
         * @deprecated Use runtime.v1.ContainerStatsFilter.$Properties instead.
         */
        interface IContainerStatsFilter extends runtime.v1.ContainerStatsFilter.$Properties {
        }

        /** Represents a ContainerStatsFilter. */
        class ContainerStatsFilter {

            /**
             * Constructs a new ContainerStatsFilter.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.ContainerStatsFilter.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ContainerStatsFilter id. */
            id: string;

            /** ContainerStatsFilter podSandboxId. */
            podSandboxId: string;

            /** ContainerStatsFilter labelSelector. */
            labelSelector: { [k: string]: string };

            /**
             * Creates a new ContainerStatsFilter instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ContainerStatsFilter instance
             */
            static create(properties: runtime.v1.ContainerStatsFilter.$Shape): runtime.v1.ContainerStatsFilter & runtime.v1.ContainerStatsFilter.$Shape;
            static create(properties?: runtime.v1.ContainerStatsFilter.$Properties): runtime.v1.ContainerStatsFilter;

            /**
             * Encodes the specified ContainerStatsFilter message. Does not implicitly {@link runtime.v1.ContainerStatsFilter.verify|verify} messages.
             * @param message ContainerStatsFilter message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.ContainerStatsFilter.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ContainerStatsFilter message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.ContainerStatsFilter & runtime.v1.ContainerStatsFilter.$Shape} ContainerStatsFilter
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.ContainerStatsFilter & runtime.v1.ContainerStatsFilter.$Shape;

            /**
             * Creates a ContainerStatsFilter message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ContainerStatsFilter
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.ContainerStatsFilter;

            /**
             * Creates a plain object from a ContainerStatsFilter message. Also converts values to other types if specified.
             * @param message ContainerStatsFilter
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.ContainerStatsFilter, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ContainerStatsFilter to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace ContainerStatsFilter {

            /** Properties of a ContainerStatsFilter. */
            interface $Properties {

                /** ContainerStatsFilter id */
                id?: (string|null);

                /** ContainerStatsFilter podSandboxId */
                podSandboxId?: (string|null);

                /** ContainerStatsFilter labelSelector */
                labelSelector?: ({ [k: string]: string }|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ContainerStatsFilter. */
            type $Shape = runtime.v1.ContainerStatsFilter.$Properties;
        }

        /**
         * Properties of a ListContainerStatsResponse.
         * @deprecated Use runtime.v1.ListContainerStatsResponse.$Properties instead.
         */
        interface IListContainerStatsResponse extends runtime.v1.ListContainerStatsResponse.$Properties {
        }

        /** Represents a ListContainerStatsResponse. */
        class ListContainerStatsResponse {

            /**
             * Constructs a new ListContainerStatsResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.ListContainerStatsResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ListContainerStatsResponse stats. */
            stats: runtime.v1.ContainerStats.$Properties[];

            /**
             * Creates a new ListContainerStatsResponse instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ListContainerStatsResponse instance
             */
            static create(properties: runtime.v1.ListContainerStatsResponse.$Shape): runtime.v1.ListContainerStatsResponse & runtime.v1.ListContainerStatsResponse.$Shape;
            static create(properties?: runtime.v1.ListContainerStatsResponse.$Properties): runtime.v1.ListContainerStatsResponse;

            /**
             * Encodes the specified ListContainerStatsResponse message. Does not implicitly {@link runtime.v1.ListContainerStatsResponse.verify|verify} messages.
             * @param message ListContainerStatsResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.ListContainerStatsResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ListContainerStatsResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.ListContainerStatsResponse & runtime.v1.ListContainerStatsResponse.$Shape} ListContainerStatsResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.ListContainerStatsResponse & runtime.v1.ListContainerStatsResponse.$Shape;

            /**
             * Creates a ListContainerStatsResponse message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ListContainerStatsResponse
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.ListContainerStatsResponse;

            /**
             * Creates a plain object from a ListContainerStatsResponse message. Also converts values to other types if specified.
             * @param message ListContainerStatsResponse
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.ListContainerStatsResponse, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ListContainerStatsResponse to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace ListContainerStatsResponse {

            /** Properties of a ListContainerStatsResponse. */
            interface $Properties {

                /** ListContainerStatsResponse stats */
                stats?: (runtime.v1.ContainerStats.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ListContainerStatsResponse. */
            type $Shape = runtime.v1.ListContainerStatsResponse.$Properties;
        }

        /**
         * Properties of a StreamContainerStatsRequest.
         * @deprecated Use runtime.v1.StreamContainerStatsRequest.$Properties instead.
         */
        interface IStreamContainerStatsRequest extends runtime.v1.StreamContainerStatsRequest.$Properties {
        }

        /** Represents a StreamContainerStatsRequest. */
        class StreamContainerStatsRequest {

            /**
             * Constructs a new StreamContainerStatsRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.StreamContainerStatsRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** StreamContainerStatsRequest filter. */
            filter?: (runtime.v1.ContainerStatsFilter.$Properties|null);

            /**
             * Creates a new StreamContainerStatsRequest instance using the specified properties.
             * @param [properties] Properties to set
             * @returns StreamContainerStatsRequest instance
             */
            static create(properties: runtime.v1.StreamContainerStatsRequest.$Shape): runtime.v1.StreamContainerStatsRequest & runtime.v1.StreamContainerStatsRequest.$Shape;
            static create(properties?: runtime.v1.StreamContainerStatsRequest.$Properties): runtime.v1.StreamContainerStatsRequest;

            /**
             * Encodes the specified StreamContainerStatsRequest message. Does not implicitly {@link runtime.v1.StreamContainerStatsRequest.verify|verify} messages.
             * @param message StreamContainerStatsRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.StreamContainerStatsRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a StreamContainerStatsRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.StreamContainerStatsRequest & runtime.v1.StreamContainerStatsRequest.$Shape} StreamContainerStatsRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.StreamContainerStatsRequest & runtime.v1.StreamContainerStatsRequest.$Shape;

            /**
             * Creates a StreamContainerStatsRequest message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns StreamContainerStatsRequest
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.StreamContainerStatsRequest;

            /**
             * Creates a plain object from a StreamContainerStatsRequest message. Also converts values to other types if specified.
             * @param message StreamContainerStatsRequest
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.StreamContainerStatsRequest, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this StreamContainerStatsRequest to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace StreamContainerStatsRequest {

            /** Properties of a StreamContainerStatsRequest. */
            interface $Properties {

                /** StreamContainerStatsRequest filter */
                filter?: (runtime.v1.ContainerStatsFilter.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a StreamContainerStatsRequest. */
            type $Shape = runtime.v1.StreamContainerStatsRequest.$Properties;
        }

        /**
         * Properties of a StreamContainerStatsResponse.
         * @deprecated Use runtime.v1.StreamContainerStatsResponse.$Properties instead.
         */
        interface IStreamContainerStatsResponse extends runtime.v1.StreamContainerStatsResponse.$Properties {
        }

        /** Represents a StreamContainerStatsResponse. */
        class StreamContainerStatsResponse {

            /**
             * Constructs a new StreamContainerStatsResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.StreamContainerStatsResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** StreamContainerStatsResponse containerStats. */
            containerStats: runtime.v1.ContainerStats.$Properties[];

            /**
             * Creates a new StreamContainerStatsResponse instance using the specified properties.
             * @param [properties] Properties to set
             * @returns StreamContainerStatsResponse instance
             */
            static create(properties: runtime.v1.StreamContainerStatsResponse.$Shape): runtime.v1.StreamContainerStatsResponse & runtime.v1.StreamContainerStatsResponse.$Shape;
            static create(properties?: runtime.v1.StreamContainerStatsResponse.$Properties): runtime.v1.StreamContainerStatsResponse;

            /**
             * Encodes the specified StreamContainerStatsResponse message. Does not implicitly {@link runtime.v1.StreamContainerStatsResponse.verify|verify} messages.
             * @param message StreamContainerStatsResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.StreamContainerStatsResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a StreamContainerStatsResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.StreamContainerStatsResponse & runtime.v1.StreamContainerStatsResponse.$Shape} StreamContainerStatsResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.StreamContainerStatsResponse & runtime.v1.StreamContainerStatsResponse.$Shape;

            /**
             * Creates a StreamContainerStatsResponse message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns StreamContainerStatsResponse
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.StreamContainerStatsResponse;

            /**
             * Creates a plain object from a StreamContainerStatsResponse message. Also converts values to other types if specified.
             * @param message StreamContainerStatsResponse
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.StreamContainerStatsResponse, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this StreamContainerStatsResponse to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace StreamContainerStatsResponse {

            /** Properties of a StreamContainerStatsResponse. */
            interface $Properties {

                /** StreamContainerStatsResponse containerStats */
                containerStats?: (runtime.v1.ContainerStats.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a StreamContainerStatsResponse. */
            type $Shape = runtime.v1.StreamContainerStatsResponse.$Properties;
        }

        /**
         * Properties of a ContainerAttributes.
         * @deprecated Use runtime.v1.ContainerAttributes.$Properties instead.
         */
        interface IContainerAttributes extends runtime.v1.ContainerAttributes.$Properties {
        }

        /** Represents a ContainerAttributes. */
        class ContainerAttributes {

            /**
             * Constructs a new ContainerAttributes.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.ContainerAttributes.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ContainerAttributes id. */
            id: string;

            /** ContainerAttributes metadata. */
            metadata?: (runtime.v1.ContainerMetadata.$Properties|null);

            /** ContainerAttributes labels. */
            labels: { [k: string]: string };

            /** ContainerAttributes annotations. */
            annotations: { [k: string]: string };

            /**
             * Creates a new ContainerAttributes instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ContainerAttributes instance
             */
            static create(properties: runtime.v1.ContainerAttributes.$Shape): runtime.v1.ContainerAttributes & runtime.v1.ContainerAttributes.$Shape;
            static create(properties?: runtime.v1.ContainerAttributes.$Properties): runtime.v1.ContainerAttributes;

            /**
             * Encodes the specified ContainerAttributes message. Does not implicitly {@link runtime.v1.ContainerAttributes.verify|verify} messages.
             * @param message ContainerAttributes message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.ContainerAttributes.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ContainerAttributes message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.ContainerAttributes & runtime.v1.ContainerAttributes.$Shape} ContainerAttributes
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.ContainerAttributes & runtime.v1.ContainerAttributes.$Shape;

            /**
             * Creates a ContainerAttributes message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ContainerAttributes
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.ContainerAttributes;

            /**
             * Creates a plain object from a ContainerAttributes message. Also converts values to other types if specified.
             * @param message ContainerAttributes
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.ContainerAttributes, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ContainerAttributes to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace ContainerAttributes {

            /** Properties of a ContainerAttributes. */
            interface $Properties {

                /** ContainerAttributes id */
                id?: (string|null);

                /** ContainerAttributes metadata */
                metadata?: (runtime.v1.ContainerMetadata.$Properties|null);

                /** ContainerAttributes labels */
                labels?: ({ [k: string]: string }|null);

                /** ContainerAttributes annotations */
                annotations?: ({ [k: string]: string }|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ContainerAttributes. */
            type $Shape = runtime.v1.ContainerAttributes.$Properties;
        }

        /**
         * Properties of a ContainerStats.
         * @deprecated Use runtime.v1.ContainerStats.$Properties instead.
         */
        interface IContainerStats extends runtime.v1.ContainerStats.$Properties {
        }

        /** Represents a ContainerStats. */
        class ContainerStats {

            /**
             * Constructs a new ContainerStats.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.ContainerStats.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ContainerStats attributes. */
            attributes?: (runtime.v1.ContainerAttributes.$Properties|null);

            /** ContainerStats cpu. */
            cpu?: (runtime.v1.CpuUsage.$Properties|null);

            /** ContainerStats memory. */
            memory?: (runtime.v1.MemoryUsage.$Properties|null);

            /** ContainerStats writableLayer. */
            writableLayer?: (runtime.v1.FilesystemUsage.$Properties|null);

            /** ContainerStats swap. */
            swap?: (runtime.v1.SwapUsage.$Properties|null);

            /** ContainerStats io. */
            io?: (runtime.v1.IoUsage.$Properties|null);

            /**
             * Creates a new ContainerStats instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ContainerStats instance
             */
            static create(properties: runtime.v1.ContainerStats.$Shape): runtime.v1.ContainerStats & runtime.v1.ContainerStats.$Shape;
            static create(properties?: runtime.v1.ContainerStats.$Properties): runtime.v1.ContainerStats;

            /**
             * Encodes the specified ContainerStats message. Does not implicitly {@link runtime.v1.ContainerStats.verify|verify} messages.
             * @param message ContainerStats message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.ContainerStats.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ContainerStats message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.ContainerStats & runtime.v1.ContainerStats.$Shape} ContainerStats
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.ContainerStats & runtime.v1.ContainerStats.$Shape;

            /**
             * Creates a ContainerStats message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ContainerStats
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.ContainerStats;

            /**
             * Creates a plain object from a ContainerStats message. Also converts values to other types if specified.
             * @param message ContainerStats
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.ContainerStats, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ContainerStats to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace ContainerStats {

            /** Properties of a ContainerStats. */
            interface $Properties {

                /** ContainerStats attributes */
                attributes?: (runtime.v1.ContainerAttributes.$Properties|null);

                /** ContainerStats cpu */
                cpu?: (runtime.v1.CpuUsage.$Properties|null);

                /** ContainerStats memory */
                memory?: (runtime.v1.MemoryUsage.$Properties|null);

                /** ContainerStats writableLayer */
                writableLayer?: (runtime.v1.FilesystemUsage.$Properties|null);

                /** ContainerStats swap */
                swap?: (runtime.v1.SwapUsage.$Properties|null);

                /** ContainerStats io */
                io?: (runtime.v1.IoUsage.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ContainerStats. */
            type $Shape = runtime.v1.ContainerStats.$Properties;
        }

        /**
         * Properties of a WindowsContainerStats.
         * @deprecated Use runtime.v1.WindowsContainerStats.$Properties instead.
         */
        interface IWindowsContainerStats extends runtime.v1.WindowsContainerStats.$Properties {
        }

        /** Represents a WindowsContainerStats. */
        class WindowsContainerStats {

            /**
             * Constructs a new WindowsContainerStats.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.WindowsContainerStats.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** WindowsContainerStats attributes. */
            attributes?: (runtime.v1.ContainerAttributes.$Properties|null);

            /** WindowsContainerStats cpu. */
            cpu?: (runtime.v1.WindowsCpuUsage.$Properties|null);

            /** WindowsContainerStats memory. */
            memory?: (runtime.v1.WindowsMemoryUsage.$Properties|null);

            /** WindowsContainerStats writableLayer. */
            writableLayer?: (runtime.v1.WindowsFilesystemUsage.$Properties|null);

            /**
             * Creates a new WindowsContainerStats instance using the specified properties.
             * @param [properties] Properties to set
             * @returns WindowsContainerStats instance
             */
            static create(properties: runtime.v1.WindowsContainerStats.$Shape): runtime.v1.WindowsContainerStats & runtime.v1.WindowsContainerStats.$Shape;
            static create(properties?: runtime.v1.WindowsContainerStats.$Properties): runtime.v1.WindowsContainerStats;

            /**
             * Encodes the specified WindowsContainerStats message. Does not implicitly {@link runtime.v1.WindowsContainerStats.verify|verify} messages.
             * @param message WindowsContainerStats message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.WindowsContainerStats.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a WindowsContainerStats message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.WindowsContainerStats & runtime.v1.WindowsContainerStats.$Shape} WindowsContainerStats
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.WindowsContainerStats & runtime.v1.WindowsContainerStats.$Shape;

            /**
             * Creates a WindowsContainerStats message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns WindowsContainerStats
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.WindowsContainerStats;

            /**
             * Creates a plain object from a WindowsContainerStats message. Also converts values to other types if specified.
             * @param message WindowsContainerStats
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.WindowsContainerStats, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this WindowsContainerStats to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace WindowsContainerStats {

            /** Properties of a WindowsContainerStats. */
            interface $Properties {

                /** WindowsContainerStats attributes */
                attributes?: (runtime.v1.ContainerAttributes.$Properties|null);

                /** WindowsContainerStats cpu */
                cpu?: (runtime.v1.WindowsCpuUsage.$Properties|null);

                /** WindowsContainerStats memory */
                memory?: (runtime.v1.WindowsMemoryUsage.$Properties|null);

                /** WindowsContainerStats writableLayer */
                writableLayer?: (runtime.v1.WindowsFilesystemUsage.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a WindowsContainerStats. */
            type $Shape = runtime.v1.WindowsContainerStats.$Properties;
        }

        /**
         * Properties of a PsiStats.
         * @deprecated Use runtime.v1.PsiStats.$Properties instead.
         */
        interface IPsiStats extends runtime.v1.PsiStats.$Properties {
        }

        /** Represents a PsiStats. */
        class PsiStats {

            /**
             * Constructs a new PsiStats.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.PsiStats.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PsiStats Full. */
            Full?: (runtime.v1.PsiData.$Properties|null);

            /** PsiStats Some. */
            Some?: (runtime.v1.PsiData.$Properties|null);

            /**
             * Creates a new PsiStats instance using the specified properties.
             * @param [properties] Properties to set
             * @returns PsiStats instance
             */
            static create(properties: runtime.v1.PsiStats.$Shape): runtime.v1.PsiStats & runtime.v1.PsiStats.$Shape;
            static create(properties?: runtime.v1.PsiStats.$Properties): runtime.v1.PsiStats;

            /**
             * Encodes the specified PsiStats message. Does not implicitly {@link runtime.v1.PsiStats.verify|verify} messages.
             * @param message PsiStats message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.PsiStats.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PsiStats message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.PsiStats & runtime.v1.PsiStats.$Shape} PsiStats
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.PsiStats & runtime.v1.PsiStats.$Shape;

            /**
             * Creates a PsiStats message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns PsiStats
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.PsiStats;

            /**
             * Creates a plain object from a PsiStats message. Also converts values to other types if specified.
             * @param message PsiStats
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.PsiStats, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this PsiStats to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace PsiStats {

            /** Properties of a PsiStats. */
            interface $Properties {

                /** PsiStats Full */
                Full?: (runtime.v1.PsiData.$Properties|null);

                /** PsiStats Some */
                Some?: (runtime.v1.PsiData.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PsiStats. */
            type $Shape = runtime.v1.PsiStats.$Properties;
        }

        /**
         * Properties of a PsiData.
         * @deprecated Use runtime.v1.PsiData.$Properties instead.
         */
        interface IPsiData extends runtime.v1.PsiData.$Properties {
        }

        /** Represents a PsiData. */
        class PsiData {

            /**
             * Constructs a new PsiData.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.PsiData.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PsiData Total. */
            Total: Long;

            /** PsiData Avg10. */
            Avg10: number;

            /** PsiData Avg60. */
            Avg60: number;

            /** PsiData Avg300. */
            Avg300: number;

            /**
             * Creates a new PsiData instance using the specified properties.
             * @param [properties] Properties to set
             * @returns PsiData instance
             */
            static create(properties: runtime.v1.PsiData.$Shape): runtime.v1.PsiData & runtime.v1.PsiData.$Shape;
            static create(properties?: runtime.v1.PsiData.$Properties): runtime.v1.PsiData;

            /**
             * Encodes the specified PsiData message. Does not implicitly {@link runtime.v1.PsiData.verify|verify} messages.
             * @param message PsiData message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.PsiData.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PsiData message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.PsiData & runtime.v1.PsiData.$Shape} PsiData
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.PsiData & runtime.v1.PsiData.$Shape;

            /**
             * Creates a PsiData message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns PsiData
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.PsiData;

            /**
             * Creates a plain object from a PsiData message. Also converts values to other types if specified.
             * @param message PsiData
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.PsiData, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this PsiData to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace PsiData {

            /** Properties of a PsiData. */
            interface $Properties {

                /** PsiData Total */
                Total?: (Long|null);

                /** PsiData Avg10 */
                Avg10?: (number|null);

                /** PsiData Avg60 */
                Avg60?: (number|null);

                /** PsiData Avg300 */
                Avg300?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PsiData. */
            type $Shape = runtime.v1.PsiData.$Properties;
        }

        /**
         * Properties of a CpuUsage.
         * @deprecated Use runtime.v1.CpuUsage.$Properties instead.
         */
        interface ICpuUsage extends runtime.v1.CpuUsage.$Properties {
        }

        /** Represents a CpuUsage. */
        class CpuUsage {

            /**
             * Constructs a new CpuUsage.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.CpuUsage.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** CpuUsage timestamp. */
            timestamp: Long;

            /** CpuUsage usageCoreNanoSeconds. */
            usageCoreNanoSeconds?: (runtime.v1.UInt64Value.$Properties|null);

            /** CpuUsage usageNanoCores. */
            usageNanoCores?: (runtime.v1.UInt64Value.$Properties|null);

            /** CpuUsage psi. */
            psi?: (runtime.v1.PsiStats.$Properties|null);

            /**
             * Creates a new CpuUsage instance using the specified properties.
             * @param [properties] Properties to set
             * @returns CpuUsage instance
             */
            static create(properties: runtime.v1.CpuUsage.$Shape): runtime.v1.CpuUsage & runtime.v1.CpuUsage.$Shape;
            static create(properties?: runtime.v1.CpuUsage.$Properties): runtime.v1.CpuUsage;

            /**
             * Encodes the specified CpuUsage message. Does not implicitly {@link runtime.v1.CpuUsage.verify|verify} messages.
             * @param message CpuUsage message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.CpuUsage.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CpuUsage message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.CpuUsage & runtime.v1.CpuUsage.$Shape} CpuUsage
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.CpuUsage & runtime.v1.CpuUsage.$Shape;

            /**
             * Creates a CpuUsage message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns CpuUsage
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.CpuUsage;

            /**
             * Creates a plain object from a CpuUsage message. Also converts values to other types if specified.
             * @param message CpuUsage
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.CpuUsage, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this CpuUsage to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace CpuUsage {

            /** Properties of a CpuUsage. */
            interface $Properties {

                /** CpuUsage timestamp */
                timestamp?: (Long|null);

                /** CpuUsage usageCoreNanoSeconds */
                usageCoreNanoSeconds?: (runtime.v1.UInt64Value.$Properties|null);

                /** CpuUsage usageNanoCores */
                usageNanoCores?: (runtime.v1.UInt64Value.$Properties|null);

                /** CpuUsage psi */
                psi?: (runtime.v1.PsiStats.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a CpuUsage. */
            type $Shape = runtime.v1.CpuUsage.$Properties;
        }

        /**
         * Properties of a WindowsCpuUsage.
         * @deprecated Use runtime.v1.WindowsCpuUsage.$Properties instead.
         */
        interface IWindowsCpuUsage extends runtime.v1.WindowsCpuUsage.$Properties {
        }

        /** Represents a WindowsCpuUsage. */
        class WindowsCpuUsage {

            /**
             * Constructs a new WindowsCpuUsage.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.WindowsCpuUsage.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** WindowsCpuUsage timestamp. */
            timestamp: Long;

            /** WindowsCpuUsage usageCoreNanoSeconds. */
            usageCoreNanoSeconds?: (runtime.v1.UInt64Value.$Properties|null);

            /** WindowsCpuUsage usageNanoCores. */
            usageNanoCores?: (runtime.v1.UInt64Value.$Properties|null);

            /**
             * Creates a new WindowsCpuUsage instance using the specified properties.
             * @param [properties] Properties to set
             * @returns WindowsCpuUsage instance
             */
            static create(properties: runtime.v1.WindowsCpuUsage.$Shape): runtime.v1.WindowsCpuUsage & runtime.v1.WindowsCpuUsage.$Shape;
            static create(properties?: runtime.v1.WindowsCpuUsage.$Properties): runtime.v1.WindowsCpuUsage;

            /**
             * Encodes the specified WindowsCpuUsage message. Does not implicitly {@link runtime.v1.WindowsCpuUsage.verify|verify} messages.
             * @param message WindowsCpuUsage message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.WindowsCpuUsage.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a WindowsCpuUsage message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.WindowsCpuUsage & runtime.v1.WindowsCpuUsage.$Shape} WindowsCpuUsage
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.WindowsCpuUsage & runtime.v1.WindowsCpuUsage.$Shape;

            /**
             * Creates a WindowsCpuUsage message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns WindowsCpuUsage
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.WindowsCpuUsage;

            /**
             * Creates a plain object from a WindowsCpuUsage message. Also converts values to other types if specified.
             * @param message WindowsCpuUsage
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.WindowsCpuUsage, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this WindowsCpuUsage to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace WindowsCpuUsage {

            /** Properties of a WindowsCpuUsage. */
            interface $Properties {

                /** WindowsCpuUsage timestamp */
                timestamp?: (Long|null);

                /** WindowsCpuUsage usageCoreNanoSeconds */
                usageCoreNanoSeconds?: (runtime.v1.UInt64Value.$Properties|null);

                /** WindowsCpuUsage usageNanoCores */
                usageNanoCores?: (runtime.v1.UInt64Value.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a WindowsCpuUsage. */
            type $Shape = runtime.v1.WindowsCpuUsage.$Properties;
        }

        /**
         * Properties of a MemoryUsage.
         * @deprecated Use runtime.v1.MemoryUsage.$Properties instead.
         */
        interface IMemoryUsage extends runtime.v1.MemoryUsage.$Properties {
        }

        /** Represents a MemoryUsage. */
        class MemoryUsage {

            /**
             * Constructs a new MemoryUsage.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.MemoryUsage.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** MemoryUsage timestamp. */
            timestamp: Long;

            /** MemoryUsage workingSetBytes. */
            workingSetBytes?: (runtime.v1.UInt64Value.$Properties|null);

            /** MemoryUsage availableBytes. */
            availableBytes?: (runtime.v1.UInt64Value.$Properties|null);

            /** MemoryUsage usageBytes. */
            usageBytes?: (runtime.v1.UInt64Value.$Properties|null);

            /** MemoryUsage rssBytes. */
            rssBytes?: (runtime.v1.UInt64Value.$Properties|null);

            /** MemoryUsage pageFaults. */
            pageFaults?: (runtime.v1.UInt64Value.$Properties|null);

            /** MemoryUsage majorPageFaults. */
            majorPageFaults?: (runtime.v1.UInt64Value.$Properties|null);

            /** MemoryUsage psi. */
            psi?: (runtime.v1.PsiStats.$Properties|null);

            /**
             * Creates a new MemoryUsage instance using the specified properties.
             * @param [properties] Properties to set
             * @returns MemoryUsage instance
             */
            static create(properties: runtime.v1.MemoryUsage.$Shape): runtime.v1.MemoryUsage & runtime.v1.MemoryUsage.$Shape;
            static create(properties?: runtime.v1.MemoryUsage.$Properties): runtime.v1.MemoryUsage;

            /**
             * Encodes the specified MemoryUsage message. Does not implicitly {@link runtime.v1.MemoryUsage.verify|verify} messages.
             * @param message MemoryUsage message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.MemoryUsage.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a MemoryUsage message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.MemoryUsage & runtime.v1.MemoryUsage.$Shape} MemoryUsage
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.MemoryUsage & runtime.v1.MemoryUsage.$Shape;

            /**
             * Creates a MemoryUsage message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns MemoryUsage
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.MemoryUsage;

            /**
             * Creates a plain object from a MemoryUsage message. Also converts values to other types if specified.
             * @param message MemoryUsage
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.MemoryUsage, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this MemoryUsage to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace MemoryUsage {

            /** Properties of a MemoryUsage. */
            interface $Properties {

                /** MemoryUsage timestamp */
                timestamp?: (Long|null);

                /** MemoryUsage workingSetBytes */
                workingSetBytes?: (runtime.v1.UInt64Value.$Properties|null);

                /** MemoryUsage availableBytes */
                availableBytes?: (runtime.v1.UInt64Value.$Properties|null);

                /** MemoryUsage usageBytes */
                usageBytes?: (runtime.v1.UInt64Value.$Properties|null);

                /** MemoryUsage rssBytes */
                rssBytes?: (runtime.v1.UInt64Value.$Properties|null);

                /** MemoryUsage pageFaults */
                pageFaults?: (runtime.v1.UInt64Value.$Properties|null);

                /** MemoryUsage majorPageFaults */
                majorPageFaults?: (runtime.v1.UInt64Value.$Properties|null);

                /** MemoryUsage psi */
                psi?: (runtime.v1.PsiStats.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a MemoryUsage. */
            type $Shape = runtime.v1.MemoryUsage.$Properties;
        }

        /**
         * Properties of an IoUsage.
         * @deprecated Use runtime.v1.IoUsage.$Properties instead.
         */
        interface IIoUsage extends runtime.v1.IoUsage.$Properties {
        }

        /** Represents an IoUsage. */
        class IoUsage {

            /**
             * Constructs a new IoUsage.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.IoUsage.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** IoUsage timestamp. */
            timestamp: Long;

            /** IoUsage psi. */
            psi?: (runtime.v1.PsiStats.$Properties|null);

            /**
             * Creates a new IoUsage instance using the specified properties.
             * @param [properties] Properties to set
             * @returns IoUsage instance
             */
            static create(properties: runtime.v1.IoUsage.$Shape): runtime.v1.IoUsage & runtime.v1.IoUsage.$Shape;
            static create(properties?: runtime.v1.IoUsage.$Properties): runtime.v1.IoUsage;

            /**
             * Encodes the specified IoUsage message. Does not implicitly {@link runtime.v1.IoUsage.verify|verify} messages.
             * @param message IoUsage message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.IoUsage.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an IoUsage message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.IoUsage & runtime.v1.IoUsage.$Shape} IoUsage
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.IoUsage & runtime.v1.IoUsage.$Shape;

            /**
             * Creates an IoUsage message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns IoUsage
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.IoUsage;

            /**
             * Creates a plain object from an IoUsage message. Also converts values to other types if specified.
             * @param message IoUsage
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.IoUsage, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this IoUsage to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace IoUsage {

            /** Properties of an IoUsage. */
            interface $Properties {

                /** IoUsage timestamp */
                timestamp?: (Long|null);

                /** IoUsage psi */
                psi?: (runtime.v1.PsiStats.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an IoUsage. */
            type $Shape = runtime.v1.IoUsage.$Properties;
        }

        /**
         * Properties of a SwapUsage.
         * @deprecated Use runtime.v1.SwapUsage.$Properties instead.
         */
        interface ISwapUsage extends runtime.v1.SwapUsage.$Properties {
        }

        /** Represents a SwapUsage. */
        class SwapUsage {

            /**
             * Constructs a new SwapUsage.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.SwapUsage.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** SwapUsage timestamp. */
            timestamp: Long;

            /** SwapUsage swapAvailableBytes. */
            swapAvailableBytes?: (runtime.v1.UInt64Value.$Properties|null);

            /** SwapUsage swapUsageBytes. */
            swapUsageBytes?: (runtime.v1.UInt64Value.$Properties|null);

            /**
             * Creates a new SwapUsage instance using the specified properties.
             * @param [properties] Properties to set
             * @returns SwapUsage instance
             */
            static create(properties: runtime.v1.SwapUsage.$Shape): runtime.v1.SwapUsage & runtime.v1.SwapUsage.$Shape;
            static create(properties?: runtime.v1.SwapUsage.$Properties): runtime.v1.SwapUsage;

            /**
             * Encodes the specified SwapUsage message. Does not implicitly {@link runtime.v1.SwapUsage.verify|verify} messages.
             * @param message SwapUsage message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.SwapUsage.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a SwapUsage message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.SwapUsage & runtime.v1.SwapUsage.$Shape} SwapUsage
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.SwapUsage & runtime.v1.SwapUsage.$Shape;

            /**
             * Creates a SwapUsage message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns SwapUsage
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.SwapUsage;

            /**
             * Creates a plain object from a SwapUsage message. Also converts values to other types if specified.
             * @param message SwapUsage
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.SwapUsage, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this SwapUsage to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace SwapUsage {

            /** Properties of a SwapUsage. */
            interface $Properties {

                /** SwapUsage timestamp */
                timestamp?: (Long|null);

                /** SwapUsage swapAvailableBytes */
                swapAvailableBytes?: (runtime.v1.UInt64Value.$Properties|null);

                /** SwapUsage swapUsageBytes */
                swapUsageBytes?: (runtime.v1.UInt64Value.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a SwapUsage. */
            type $Shape = runtime.v1.SwapUsage.$Properties;
        }

        /**
         * Properties of a WindowsMemoryUsage.
         * @deprecated Use runtime.v1.WindowsMemoryUsage.$Properties instead.
         */
        interface IWindowsMemoryUsage extends runtime.v1.WindowsMemoryUsage.$Properties {
        }

        /** Represents a WindowsMemoryUsage. */
        class WindowsMemoryUsage {

            /**
             * Constructs a new WindowsMemoryUsage.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.WindowsMemoryUsage.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** WindowsMemoryUsage timestamp. */
            timestamp: Long;

            /** WindowsMemoryUsage workingSetBytes. */
            workingSetBytes?: (runtime.v1.UInt64Value.$Properties|null);

            /** WindowsMemoryUsage availableBytes. */
            availableBytes?: (runtime.v1.UInt64Value.$Properties|null);

            /** WindowsMemoryUsage pageFaults. */
            pageFaults?: (runtime.v1.UInt64Value.$Properties|null);

            /** WindowsMemoryUsage commitMemoryBytes. */
            commitMemoryBytes?: (runtime.v1.UInt64Value.$Properties|null);

            /**
             * Creates a new WindowsMemoryUsage instance using the specified properties.
             * @param [properties] Properties to set
             * @returns WindowsMemoryUsage instance
             */
            static create(properties: runtime.v1.WindowsMemoryUsage.$Shape): runtime.v1.WindowsMemoryUsage & runtime.v1.WindowsMemoryUsage.$Shape;
            static create(properties?: runtime.v1.WindowsMemoryUsage.$Properties): runtime.v1.WindowsMemoryUsage;

            /**
             * Encodes the specified WindowsMemoryUsage message. Does not implicitly {@link runtime.v1.WindowsMemoryUsage.verify|verify} messages.
             * @param message WindowsMemoryUsage message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.WindowsMemoryUsage.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a WindowsMemoryUsage message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.WindowsMemoryUsage & runtime.v1.WindowsMemoryUsage.$Shape} WindowsMemoryUsage
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.WindowsMemoryUsage & runtime.v1.WindowsMemoryUsage.$Shape;

            /**
             * Creates a WindowsMemoryUsage message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns WindowsMemoryUsage
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.WindowsMemoryUsage;

            /**
             * Creates a plain object from a WindowsMemoryUsage message. Also converts values to other types if specified.
             * @param message WindowsMemoryUsage
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.WindowsMemoryUsage, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this WindowsMemoryUsage to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace WindowsMemoryUsage {

            /** Properties of a WindowsMemoryUsage. */
            interface $Properties {

                /** WindowsMemoryUsage timestamp */
                timestamp?: (Long|null);

                /** WindowsMemoryUsage workingSetBytes */
                workingSetBytes?: (runtime.v1.UInt64Value.$Properties|null);

                /** WindowsMemoryUsage availableBytes */
                availableBytes?: (runtime.v1.UInt64Value.$Properties|null);

                /** WindowsMemoryUsage pageFaults */
                pageFaults?: (runtime.v1.UInt64Value.$Properties|null);

                /** WindowsMemoryUsage commitMemoryBytes */
                commitMemoryBytes?: (runtime.v1.UInt64Value.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a WindowsMemoryUsage. */
            type $Shape = runtime.v1.WindowsMemoryUsage.$Properties;
        }

        /**
         * Properties of a ReopenContainerLogRequest.
         * @deprecated Use runtime.v1.ReopenContainerLogRequest.$Properties instead.
         */
        interface IReopenContainerLogRequest extends runtime.v1.ReopenContainerLogRequest.$Properties {
        }

        /** Represents a ReopenContainerLogRequest. */
        class ReopenContainerLogRequest {

            /**
             * Constructs a new ReopenContainerLogRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.ReopenContainerLogRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ReopenContainerLogRequest containerId. */
            containerId: string;

            /**
             * Creates a new ReopenContainerLogRequest instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ReopenContainerLogRequest instance
             */
            static create(properties: runtime.v1.ReopenContainerLogRequest.$Shape): runtime.v1.ReopenContainerLogRequest & runtime.v1.ReopenContainerLogRequest.$Shape;
            static create(properties?: runtime.v1.ReopenContainerLogRequest.$Properties): runtime.v1.ReopenContainerLogRequest;

            /**
             * Encodes the specified ReopenContainerLogRequest message. Does not implicitly {@link runtime.v1.ReopenContainerLogRequest.verify|verify} messages.
             * @param message ReopenContainerLogRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.ReopenContainerLogRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ReopenContainerLogRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.ReopenContainerLogRequest & runtime.v1.ReopenContainerLogRequest.$Shape} ReopenContainerLogRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.ReopenContainerLogRequest & runtime.v1.ReopenContainerLogRequest.$Shape;

            /**
             * Creates a ReopenContainerLogRequest message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ReopenContainerLogRequest
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.ReopenContainerLogRequest;

            /**
             * Creates a plain object from a ReopenContainerLogRequest message. Also converts values to other types if specified.
             * @param message ReopenContainerLogRequest
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.ReopenContainerLogRequest, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ReopenContainerLogRequest to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace ReopenContainerLogRequest {

            /** Properties of a ReopenContainerLogRequest. */
            interface $Properties {

                /** ReopenContainerLogRequest containerId */
                containerId?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ReopenContainerLogRequest. */
            type $Shape = runtime.v1.ReopenContainerLogRequest.$Properties;
        }

        /**
         * Properties of a ReopenContainerLogResponse.
         * @deprecated Use runtime.v1.ReopenContainerLogResponse.$Properties instead.
         */
        interface IReopenContainerLogResponse extends runtime.v1.ReopenContainerLogResponse.$Properties {
        }

        /** Represents a ReopenContainerLogResponse. */
        class ReopenContainerLogResponse {

            /**
             * Constructs a new ReopenContainerLogResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.ReopenContainerLogResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /**
             * Creates a new ReopenContainerLogResponse instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ReopenContainerLogResponse instance
             */
            static create(properties: runtime.v1.ReopenContainerLogResponse.$Shape): runtime.v1.ReopenContainerLogResponse & runtime.v1.ReopenContainerLogResponse.$Shape;
            static create(properties?: runtime.v1.ReopenContainerLogResponse.$Properties): runtime.v1.ReopenContainerLogResponse;

            /**
             * Encodes the specified ReopenContainerLogResponse message. Does not implicitly {@link runtime.v1.ReopenContainerLogResponse.verify|verify} messages.
             * @param message ReopenContainerLogResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.ReopenContainerLogResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ReopenContainerLogResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.ReopenContainerLogResponse & runtime.v1.ReopenContainerLogResponse.$Shape} ReopenContainerLogResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.ReopenContainerLogResponse & runtime.v1.ReopenContainerLogResponse.$Shape;

            /**
             * Creates a ReopenContainerLogResponse message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ReopenContainerLogResponse
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.ReopenContainerLogResponse;

            /**
             * Creates a plain object from a ReopenContainerLogResponse message. Also converts values to other types if specified.
             * @param message ReopenContainerLogResponse
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.ReopenContainerLogResponse, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ReopenContainerLogResponse to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace ReopenContainerLogResponse {

            /** Properties of a ReopenContainerLogResponse. */
            interface $Properties {

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ReopenContainerLogResponse. */
            type $Shape = runtime.v1.ReopenContainerLogResponse.$Properties;
        }

        /**
         * Properties of a CheckpointContainerRequest.
         * @deprecated Use runtime.v1.CheckpointContainerRequest.$Properties instead.
         */
        interface ICheckpointContainerRequest extends runtime.v1.CheckpointContainerRequest.$Properties {
        }

        /** Represents a CheckpointContainerRequest. */
        class CheckpointContainerRequest {

            /**
             * Constructs a new CheckpointContainerRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.CheckpointContainerRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** CheckpointContainerRequest containerId. */
            containerId: string;

            /** CheckpointContainerRequest location. */
            location: string;

            /** CheckpointContainerRequest timeout. */
            timeout: Long;

            /**
             * Creates a new CheckpointContainerRequest instance using the specified properties.
             * @param [properties] Properties to set
             * @returns CheckpointContainerRequest instance
             */
            static create(properties: runtime.v1.CheckpointContainerRequest.$Shape): runtime.v1.CheckpointContainerRequest & runtime.v1.CheckpointContainerRequest.$Shape;
            static create(properties?: runtime.v1.CheckpointContainerRequest.$Properties): runtime.v1.CheckpointContainerRequest;

            /**
             * Encodes the specified CheckpointContainerRequest message. Does not implicitly {@link runtime.v1.CheckpointContainerRequest.verify|verify} messages.
             * @param message CheckpointContainerRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.CheckpointContainerRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CheckpointContainerRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.CheckpointContainerRequest & runtime.v1.CheckpointContainerRequest.$Shape} CheckpointContainerRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.CheckpointContainerRequest & runtime.v1.CheckpointContainerRequest.$Shape;

            /**
             * Creates a CheckpointContainerRequest message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns CheckpointContainerRequest
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.CheckpointContainerRequest;

            /**
             * Creates a plain object from a CheckpointContainerRequest message. Also converts values to other types if specified.
             * @param message CheckpointContainerRequest
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.CheckpointContainerRequest, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this CheckpointContainerRequest to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace CheckpointContainerRequest {

            /** Properties of a CheckpointContainerRequest. */
            interface $Properties {

                /** CheckpointContainerRequest containerId */
                containerId?: (string|null);

                /** CheckpointContainerRequest location */
                location?: (string|null);

                /** CheckpointContainerRequest timeout */
                timeout?: (Long|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a CheckpointContainerRequest. */
            type $Shape = runtime.v1.CheckpointContainerRequest.$Properties;
        }

        /**
         * Properties of a CheckpointContainerResponse.
         * @deprecated Use runtime.v1.CheckpointContainerResponse.$Properties instead.
         */
        interface ICheckpointContainerResponse extends runtime.v1.CheckpointContainerResponse.$Properties {
        }

        /** Represents a CheckpointContainerResponse. */
        class CheckpointContainerResponse {

            /**
             * Constructs a new CheckpointContainerResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.CheckpointContainerResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /**
             * Creates a new CheckpointContainerResponse instance using the specified properties.
             * @param [properties] Properties to set
             * @returns CheckpointContainerResponse instance
             */
            static create(properties: runtime.v1.CheckpointContainerResponse.$Shape): runtime.v1.CheckpointContainerResponse & runtime.v1.CheckpointContainerResponse.$Shape;
            static create(properties?: runtime.v1.CheckpointContainerResponse.$Properties): runtime.v1.CheckpointContainerResponse;

            /**
             * Encodes the specified CheckpointContainerResponse message. Does not implicitly {@link runtime.v1.CheckpointContainerResponse.verify|verify} messages.
             * @param message CheckpointContainerResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.CheckpointContainerResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CheckpointContainerResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.CheckpointContainerResponse & runtime.v1.CheckpointContainerResponse.$Shape} CheckpointContainerResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.CheckpointContainerResponse & runtime.v1.CheckpointContainerResponse.$Shape;

            /**
             * Creates a CheckpointContainerResponse message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns CheckpointContainerResponse
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.CheckpointContainerResponse;

            /**
             * Creates a plain object from a CheckpointContainerResponse message. Also converts values to other types if specified.
             * @param message CheckpointContainerResponse
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.CheckpointContainerResponse, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this CheckpointContainerResponse to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace CheckpointContainerResponse {

            /** Properties of a CheckpointContainerResponse. */
            interface $Properties {

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a CheckpointContainerResponse. */
            type $Shape = runtime.v1.CheckpointContainerResponse.$Properties;
        }

        /**
         * Properties of a CheckpointPodRequest.
         * @deprecated Use runtime.v1.CheckpointPodRequest.$Properties instead.
         */
        interface ICheckpointPodRequest extends runtime.v1.CheckpointPodRequest.$Properties {
        }

        /** Represents a CheckpointPodRequest. */
        class CheckpointPodRequest {

            /**
             * Constructs a new CheckpointPodRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.CheckpointPodRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** CheckpointPodRequest podSandboxId. */
            podSandboxId: string;

            /** CheckpointPodRequest outputPath. */
            outputPath: string;

            /** CheckpointPodRequest containerIds. */
            containerIds: string[];

            /** CheckpointPodRequest options. */
            options: { [k: string]: string };

            /**
             * Creates a new CheckpointPodRequest instance using the specified properties.
             * @param [properties] Properties to set
             * @returns CheckpointPodRequest instance
             */
            static create(properties: runtime.v1.CheckpointPodRequest.$Shape): runtime.v1.CheckpointPodRequest & runtime.v1.CheckpointPodRequest.$Shape;
            static create(properties?: runtime.v1.CheckpointPodRequest.$Properties): runtime.v1.CheckpointPodRequest;

            /**
             * Encodes the specified CheckpointPodRequest message. Does not implicitly {@link runtime.v1.CheckpointPodRequest.verify|verify} messages.
             * @param message CheckpointPodRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.CheckpointPodRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CheckpointPodRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.CheckpointPodRequest & runtime.v1.CheckpointPodRequest.$Shape} CheckpointPodRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.CheckpointPodRequest & runtime.v1.CheckpointPodRequest.$Shape;

            /**
             * Creates a CheckpointPodRequest message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns CheckpointPodRequest
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.CheckpointPodRequest;

            /**
             * Creates a plain object from a CheckpointPodRequest message. Also converts values to other types if specified.
             * @param message CheckpointPodRequest
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.CheckpointPodRequest, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this CheckpointPodRequest to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace CheckpointPodRequest {

            /** Properties of a CheckpointPodRequest. */
            interface $Properties {

                /** CheckpointPodRequest podSandboxId */
                podSandboxId?: (string|null);

                /** CheckpointPodRequest outputPath */
                outputPath?: (string|null);

                /** CheckpointPodRequest containerIds */
                containerIds?: (string[]|null);

                /** CheckpointPodRequest options */
                options?: ({ [k: string]: string }|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a CheckpointPodRequest. */
            type $Shape = runtime.v1.CheckpointPodRequest.$Properties;
        }

        /**
         * Properties of a CheckpointPodResponse.
         * @deprecated Use runtime.v1.CheckpointPodResponse.$Properties instead.
         */
        interface ICheckpointPodResponse extends runtime.v1.CheckpointPodResponse.$Properties {
        }

        /** Represents a CheckpointPodResponse. */
        class CheckpointPodResponse {

            /**
             * Constructs a new CheckpointPodResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.CheckpointPodResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /**
             * Creates a new CheckpointPodResponse instance using the specified properties.
             * @param [properties] Properties to set
             * @returns CheckpointPodResponse instance
             */
            static create(properties: runtime.v1.CheckpointPodResponse.$Shape): runtime.v1.CheckpointPodResponse & runtime.v1.CheckpointPodResponse.$Shape;
            static create(properties?: runtime.v1.CheckpointPodResponse.$Properties): runtime.v1.CheckpointPodResponse;

            /**
             * Encodes the specified CheckpointPodResponse message. Does not implicitly {@link runtime.v1.CheckpointPodResponse.verify|verify} messages.
             * @param message CheckpointPodResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.CheckpointPodResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CheckpointPodResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.CheckpointPodResponse & runtime.v1.CheckpointPodResponse.$Shape} CheckpointPodResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.CheckpointPodResponse & runtime.v1.CheckpointPodResponse.$Shape;

            /**
             * Creates a CheckpointPodResponse message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns CheckpointPodResponse
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.CheckpointPodResponse;

            /**
             * Creates a plain object from a CheckpointPodResponse message. Also converts values to other types if specified.
             * @param message CheckpointPodResponse
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.CheckpointPodResponse, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this CheckpointPodResponse to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace CheckpointPodResponse {

            /** Properties of a CheckpointPodResponse. */
            interface $Properties {

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a CheckpointPodResponse. */
            type $Shape = runtime.v1.CheckpointPodResponse.$Properties;
        }

        /**
         * Properties of a RestorePodRequest.
         * @deprecated Use runtime.v1.RestorePodRequest.$Properties instead.
         */
        interface IRestorePodRequest extends runtime.v1.RestorePodRequest.$Properties {
        }

        /** Represents a RestorePodRequest. */
        class RestorePodRequest {

            /**
             * Constructs a new RestorePodRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.RestorePodRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** RestorePodRequest checkpointPath. */
            checkpointPath: string;

            /** RestorePodRequest config. */
            config?: (runtime.v1.PodSandboxConfig.$Properties|null);

            /** RestorePodRequest runtimeHandler. */
            runtimeHandler: string;

            /** RestorePodRequest options. */
            options: { [k: string]: string };

            /** RestorePodRequest containerConfigs. */
            containerConfigs: runtime.v1.ContainerConfig.$Properties[];

            /**
             * Creates a new RestorePodRequest instance using the specified properties.
             * @param [properties] Properties to set
             * @returns RestorePodRequest instance
             */
            static create(properties: runtime.v1.RestorePodRequest.$Shape): runtime.v1.RestorePodRequest & runtime.v1.RestorePodRequest.$Shape;
            static create(properties?: runtime.v1.RestorePodRequest.$Properties): runtime.v1.RestorePodRequest;

            /**
             * Encodes the specified RestorePodRequest message. Does not implicitly {@link runtime.v1.RestorePodRequest.verify|verify} messages.
             * @param message RestorePodRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.RestorePodRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RestorePodRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.RestorePodRequest & runtime.v1.RestorePodRequest.$Shape} RestorePodRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.RestorePodRequest & runtime.v1.RestorePodRequest.$Shape;

            /**
             * Creates a RestorePodRequest message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns RestorePodRequest
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.RestorePodRequest;

            /**
             * Creates a plain object from a RestorePodRequest message. Also converts values to other types if specified.
             * @param message RestorePodRequest
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.RestorePodRequest, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this RestorePodRequest to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace RestorePodRequest {

            /** Properties of a RestorePodRequest. */
            interface $Properties {

                /** RestorePodRequest checkpointPath */
                checkpointPath?: (string|null);

                /** RestorePodRequest config */
                config?: (runtime.v1.PodSandboxConfig.$Properties|null);

                /** RestorePodRequest runtimeHandler */
                runtimeHandler?: (string|null);

                /** RestorePodRequest options */
                options?: ({ [k: string]: string }|null);

                /** RestorePodRequest containerConfigs */
                containerConfigs?: (runtime.v1.ContainerConfig.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RestorePodRequest. */
            type $Shape = runtime.v1.RestorePodRequest.$Properties;
        }

        /**
         * Properties of a RestoredContainer.
         * @deprecated Use runtime.v1.RestoredContainer.$Properties instead.
         */
        interface IRestoredContainer extends runtime.v1.RestoredContainer.$Properties {
        }

        /** Represents a RestoredContainer. */
        class RestoredContainer {

            /**
             * Constructs a new RestoredContainer.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.RestoredContainer.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** RestoredContainer name. */
            name: string;

            /** RestoredContainer containerId. */
            containerId: string;

            /**
             * Creates a new RestoredContainer instance using the specified properties.
             * @param [properties] Properties to set
             * @returns RestoredContainer instance
             */
            static create(properties: runtime.v1.RestoredContainer.$Shape): runtime.v1.RestoredContainer & runtime.v1.RestoredContainer.$Shape;
            static create(properties?: runtime.v1.RestoredContainer.$Properties): runtime.v1.RestoredContainer;

            /**
             * Encodes the specified RestoredContainer message. Does not implicitly {@link runtime.v1.RestoredContainer.verify|verify} messages.
             * @param message RestoredContainer message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.RestoredContainer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RestoredContainer message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.RestoredContainer & runtime.v1.RestoredContainer.$Shape} RestoredContainer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.RestoredContainer & runtime.v1.RestoredContainer.$Shape;

            /**
             * Creates a RestoredContainer message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns RestoredContainer
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.RestoredContainer;

            /**
             * Creates a plain object from a RestoredContainer message. Also converts values to other types if specified.
             * @param message RestoredContainer
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.RestoredContainer, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this RestoredContainer to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace RestoredContainer {

            /** Properties of a RestoredContainer. */
            interface $Properties {

                /** RestoredContainer name */
                name?: (string|null);

                /** RestoredContainer containerId */
                containerId?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RestoredContainer. */
            type $Shape = runtime.v1.RestoredContainer.$Properties;
        }

        /**
         * Properties of a RestorePodResponse.
         * @deprecated Use runtime.v1.RestorePodResponse.$Properties instead.
         */
        interface IRestorePodResponse extends runtime.v1.RestorePodResponse.$Properties {
        }

        /** Represents a RestorePodResponse. */
        class RestorePodResponse {

            /**
             * Constructs a new RestorePodResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.RestorePodResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** RestorePodResponse podSandboxId. */
            podSandboxId: string;

            /** RestorePodResponse restoredContainers. */
            restoredContainers: runtime.v1.RestoredContainer.$Properties[];

            /**
             * Creates a new RestorePodResponse instance using the specified properties.
             * @param [properties] Properties to set
             * @returns RestorePodResponse instance
             */
            static create(properties: runtime.v1.RestorePodResponse.$Shape): runtime.v1.RestorePodResponse & runtime.v1.RestorePodResponse.$Shape;
            static create(properties?: runtime.v1.RestorePodResponse.$Properties): runtime.v1.RestorePodResponse;

            /**
             * Encodes the specified RestorePodResponse message. Does not implicitly {@link runtime.v1.RestorePodResponse.verify|verify} messages.
             * @param message RestorePodResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.RestorePodResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RestorePodResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.RestorePodResponse & runtime.v1.RestorePodResponse.$Shape} RestorePodResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.RestorePodResponse & runtime.v1.RestorePodResponse.$Shape;

            /**
             * Creates a RestorePodResponse message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns RestorePodResponse
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.RestorePodResponse;

            /**
             * Creates a plain object from a RestorePodResponse message. Also converts values to other types if specified.
             * @param message RestorePodResponse
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.RestorePodResponse, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this RestorePodResponse to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace RestorePodResponse {

            /** Properties of a RestorePodResponse. */
            interface $Properties {

                /** RestorePodResponse podSandboxId */
                podSandboxId?: (string|null);

                /** RestorePodResponse restoredContainers */
                restoredContainers?: (runtime.v1.RestoredContainer.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RestorePodResponse. */
            type $Shape = runtime.v1.RestorePodResponse.$Properties;
        }

        /**
         * Properties of a GetEventsRequest.
         * @deprecated Use runtime.v1.GetEventsRequest.$Properties instead.
         */
        interface IGetEventsRequest extends runtime.v1.GetEventsRequest.$Properties {
        }

        /** Represents a GetEventsRequest. */
        class GetEventsRequest {

            /**
             * Constructs a new GetEventsRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.GetEventsRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /**
             * Creates a new GetEventsRequest instance using the specified properties.
             * @param [properties] Properties to set
             * @returns GetEventsRequest instance
             */
            static create(properties: runtime.v1.GetEventsRequest.$Shape): runtime.v1.GetEventsRequest & runtime.v1.GetEventsRequest.$Shape;
            static create(properties?: runtime.v1.GetEventsRequest.$Properties): runtime.v1.GetEventsRequest;

            /**
             * Encodes the specified GetEventsRequest message. Does not implicitly {@link runtime.v1.GetEventsRequest.verify|verify} messages.
             * @param message GetEventsRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.GetEventsRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a GetEventsRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.GetEventsRequest & runtime.v1.GetEventsRequest.$Shape} GetEventsRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.GetEventsRequest & runtime.v1.GetEventsRequest.$Shape;

            /**
             * Creates a GetEventsRequest message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns GetEventsRequest
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.GetEventsRequest;

            /**
             * Creates a plain object from a GetEventsRequest message. Also converts values to other types if specified.
             * @param message GetEventsRequest
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.GetEventsRequest, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this GetEventsRequest to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace GetEventsRequest {

            /** Properties of a GetEventsRequest. */
            interface $Properties {

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a GetEventsRequest. */
            type $Shape = runtime.v1.GetEventsRequest.$Properties;
        }

        /**
         * Properties of a ContainerEventResponse.
         * @deprecated Use runtime.v1.ContainerEventResponse.$Properties instead.
         */
        interface IContainerEventResponse extends runtime.v1.ContainerEventResponse.$Properties {
        }

        /** Represents a ContainerEventResponse. */
        class ContainerEventResponse {

            /**
             * Constructs a new ContainerEventResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.ContainerEventResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ContainerEventResponse containerId. */
            containerId: string;

            /** ContainerEventResponse containerEventType. */
            containerEventType: runtime.v1.ContainerEventType;

            /** ContainerEventResponse createdAt. */
            createdAt: Long;

            /** ContainerEventResponse podSandboxStatus. */
            podSandboxStatus?: (runtime.v1.PodSandboxStatus.$Properties|null);

            /** ContainerEventResponse containersStatuses. */
            containersStatuses: runtime.v1.ContainerStatus.$Properties[];

            /**
             * Creates a new ContainerEventResponse instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ContainerEventResponse instance
             */
            static create(properties: runtime.v1.ContainerEventResponse.$Shape): runtime.v1.ContainerEventResponse & runtime.v1.ContainerEventResponse.$Shape;
            static create(properties?: runtime.v1.ContainerEventResponse.$Properties): runtime.v1.ContainerEventResponse;

            /**
             * Encodes the specified ContainerEventResponse message. Does not implicitly {@link runtime.v1.ContainerEventResponse.verify|verify} messages.
             * @param message ContainerEventResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.ContainerEventResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ContainerEventResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.ContainerEventResponse & runtime.v1.ContainerEventResponse.$Shape} ContainerEventResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.ContainerEventResponse & runtime.v1.ContainerEventResponse.$Shape;

            /**
             * Creates a ContainerEventResponse message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ContainerEventResponse
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.ContainerEventResponse;

            /**
             * Creates a plain object from a ContainerEventResponse message. Also converts values to other types if specified.
             * @param message ContainerEventResponse
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.ContainerEventResponse, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ContainerEventResponse to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace ContainerEventResponse {

            /** Properties of a ContainerEventResponse. */
            interface $Properties {

                /** ContainerEventResponse containerId */
                containerId?: (string|null);

                /** ContainerEventResponse containerEventType */
                containerEventType?: (runtime.v1.ContainerEventType|null);

                /** ContainerEventResponse createdAt */
                createdAt?: (Long|null);

                /** ContainerEventResponse podSandboxStatus */
                podSandboxStatus?: (runtime.v1.PodSandboxStatus.$Properties|null);

                /** ContainerEventResponse containersStatuses */
                containersStatuses?: (runtime.v1.ContainerStatus.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ContainerEventResponse. */
            type $Shape = runtime.v1.ContainerEventResponse.$Properties;
        }

        /** ContainerEventType enum. */
        enum ContainerEventType {

            /** CONTAINER_CREATED_EVENT value */
            CONTAINER_CREATED_EVENT = 0,

            /** CONTAINER_STARTED_EVENT value */
            CONTAINER_STARTED_EVENT = 1,

            /** CONTAINER_STOPPED_EVENT value */
            CONTAINER_STOPPED_EVENT = 2,

            /** CONTAINER_DELETED_EVENT value */
            CONTAINER_DELETED_EVENT = 3
        }

        /**
         * Properties of a ListMetricDescriptorsRequest.
         * @deprecated Use runtime.v1.ListMetricDescriptorsRequest.$Properties instead.
         */
        interface IListMetricDescriptorsRequest extends runtime.v1.ListMetricDescriptorsRequest.$Properties {
        }

        /** Represents a ListMetricDescriptorsRequest. */
        class ListMetricDescriptorsRequest {

            /**
             * Constructs a new ListMetricDescriptorsRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.ListMetricDescriptorsRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /**
             * Creates a new ListMetricDescriptorsRequest instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ListMetricDescriptorsRequest instance
             */
            static create(properties: runtime.v1.ListMetricDescriptorsRequest.$Shape): runtime.v1.ListMetricDescriptorsRequest & runtime.v1.ListMetricDescriptorsRequest.$Shape;
            static create(properties?: runtime.v1.ListMetricDescriptorsRequest.$Properties): runtime.v1.ListMetricDescriptorsRequest;

            /**
             * Encodes the specified ListMetricDescriptorsRequest message. Does not implicitly {@link runtime.v1.ListMetricDescriptorsRequest.verify|verify} messages.
             * @param message ListMetricDescriptorsRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.ListMetricDescriptorsRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ListMetricDescriptorsRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.ListMetricDescriptorsRequest & runtime.v1.ListMetricDescriptorsRequest.$Shape} ListMetricDescriptorsRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.ListMetricDescriptorsRequest & runtime.v1.ListMetricDescriptorsRequest.$Shape;

            /**
             * Creates a ListMetricDescriptorsRequest message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ListMetricDescriptorsRequest
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.ListMetricDescriptorsRequest;

            /**
             * Creates a plain object from a ListMetricDescriptorsRequest message. Also converts values to other types if specified.
             * @param message ListMetricDescriptorsRequest
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.ListMetricDescriptorsRequest, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ListMetricDescriptorsRequest to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace ListMetricDescriptorsRequest {

            /** Properties of a ListMetricDescriptorsRequest. */
            interface $Properties {

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ListMetricDescriptorsRequest. */
            type $Shape = runtime.v1.ListMetricDescriptorsRequest.$Properties;
        }

        /**
         * Properties of a ListMetricDescriptorsResponse.
         * @deprecated Use runtime.v1.ListMetricDescriptorsResponse.$Properties instead.
         */
        interface IListMetricDescriptorsResponse extends runtime.v1.ListMetricDescriptorsResponse.$Properties {
        }

        /** Represents a ListMetricDescriptorsResponse. */
        class ListMetricDescriptorsResponse {

            /**
             * Constructs a new ListMetricDescriptorsResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.ListMetricDescriptorsResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ListMetricDescriptorsResponse descriptors. */
            descriptors: runtime.v1.MetricDescriptor.$Properties[];

            /**
             * Creates a new ListMetricDescriptorsResponse instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ListMetricDescriptorsResponse instance
             */
            static create(properties: runtime.v1.ListMetricDescriptorsResponse.$Shape): runtime.v1.ListMetricDescriptorsResponse & runtime.v1.ListMetricDescriptorsResponse.$Shape;
            static create(properties?: runtime.v1.ListMetricDescriptorsResponse.$Properties): runtime.v1.ListMetricDescriptorsResponse;

            /**
             * Encodes the specified ListMetricDescriptorsResponse message. Does not implicitly {@link runtime.v1.ListMetricDescriptorsResponse.verify|verify} messages.
             * @param message ListMetricDescriptorsResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.ListMetricDescriptorsResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ListMetricDescriptorsResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.ListMetricDescriptorsResponse & runtime.v1.ListMetricDescriptorsResponse.$Shape} ListMetricDescriptorsResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.ListMetricDescriptorsResponse & runtime.v1.ListMetricDescriptorsResponse.$Shape;

            /**
             * Creates a ListMetricDescriptorsResponse message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ListMetricDescriptorsResponse
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.ListMetricDescriptorsResponse;

            /**
             * Creates a plain object from a ListMetricDescriptorsResponse message. Also converts values to other types if specified.
             * @param message ListMetricDescriptorsResponse
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.ListMetricDescriptorsResponse, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ListMetricDescriptorsResponse to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace ListMetricDescriptorsResponse {

            /** Properties of a ListMetricDescriptorsResponse. */
            interface $Properties {

                /** ListMetricDescriptorsResponse descriptors */
                descriptors?: (runtime.v1.MetricDescriptor.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ListMetricDescriptorsResponse. */
            type $Shape = runtime.v1.ListMetricDescriptorsResponse.$Properties;
        }

        /**
         * Properties of a MetricDescriptor.
         * @deprecated Use runtime.v1.MetricDescriptor.$Properties instead.
         */
        interface IMetricDescriptor extends runtime.v1.MetricDescriptor.$Properties {
        }

        /** Represents a MetricDescriptor. */
        class MetricDescriptor {

            /**
             * Constructs a new MetricDescriptor.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.MetricDescriptor.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** MetricDescriptor name. */
            name: string;

            /** MetricDescriptor help. */
            help: string;

            /** MetricDescriptor labelKeys. */
            labelKeys: string[];

            /**
             * Creates a new MetricDescriptor instance using the specified properties.
             * @param [properties] Properties to set
             * @returns MetricDescriptor instance
             */
            static create(properties: runtime.v1.MetricDescriptor.$Shape): runtime.v1.MetricDescriptor & runtime.v1.MetricDescriptor.$Shape;
            static create(properties?: runtime.v1.MetricDescriptor.$Properties): runtime.v1.MetricDescriptor;

            /**
             * Encodes the specified MetricDescriptor message. Does not implicitly {@link runtime.v1.MetricDescriptor.verify|verify} messages.
             * @param message MetricDescriptor message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.MetricDescriptor.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a MetricDescriptor message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.MetricDescriptor & runtime.v1.MetricDescriptor.$Shape} MetricDescriptor
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.MetricDescriptor & runtime.v1.MetricDescriptor.$Shape;

            /**
             * Creates a MetricDescriptor message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns MetricDescriptor
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.MetricDescriptor;

            /**
             * Creates a plain object from a MetricDescriptor message. Also converts values to other types if specified.
             * @param message MetricDescriptor
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.MetricDescriptor, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this MetricDescriptor to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace MetricDescriptor {

            /** Properties of a MetricDescriptor. */
            interface $Properties {

                /** MetricDescriptor name */
                name?: (string|null);

                /** MetricDescriptor help */
                help?: (string|null);

                /** MetricDescriptor labelKeys */
                labelKeys?: (string[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a MetricDescriptor. */
            type $Shape = runtime.v1.MetricDescriptor.$Properties;
        }

        /**
         * Properties of a ListPodSandboxMetricsRequest.
         * @deprecated Use runtime.v1.ListPodSandboxMetricsRequest.$Properties instead.
         */
        interface IListPodSandboxMetricsRequest extends runtime.v1.ListPodSandboxMetricsRequest.$Properties {
        }

        /** Represents a ListPodSandboxMetricsRequest. */
        class ListPodSandboxMetricsRequest {

            /**
             * Constructs a new ListPodSandboxMetricsRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.ListPodSandboxMetricsRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /**
             * Creates a new ListPodSandboxMetricsRequest instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ListPodSandboxMetricsRequest instance
             */
            static create(properties: runtime.v1.ListPodSandboxMetricsRequest.$Shape): runtime.v1.ListPodSandboxMetricsRequest & runtime.v1.ListPodSandboxMetricsRequest.$Shape;
            static create(properties?: runtime.v1.ListPodSandboxMetricsRequest.$Properties): runtime.v1.ListPodSandboxMetricsRequest;

            /**
             * Encodes the specified ListPodSandboxMetricsRequest message. Does not implicitly {@link runtime.v1.ListPodSandboxMetricsRequest.verify|verify} messages.
             * @param message ListPodSandboxMetricsRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.ListPodSandboxMetricsRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ListPodSandboxMetricsRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.ListPodSandboxMetricsRequest & runtime.v1.ListPodSandboxMetricsRequest.$Shape} ListPodSandboxMetricsRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.ListPodSandboxMetricsRequest & runtime.v1.ListPodSandboxMetricsRequest.$Shape;

            /**
             * Creates a ListPodSandboxMetricsRequest message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ListPodSandboxMetricsRequest
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.ListPodSandboxMetricsRequest;

            /**
             * Creates a plain object from a ListPodSandboxMetricsRequest message. Also converts values to other types if specified.
             * @param message ListPodSandboxMetricsRequest
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.ListPodSandboxMetricsRequest, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ListPodSandboxMetricsRequest to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace ListPodSandboxMetricsRequest {

            /** Properties of a ListPodSandboxMetricsRequest. */
            interface $Properties {

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ListPodSandboxMetricsRequest. */
            type $Shape = runtime.v1.ListPodSandboxMetricsRequest.$Properties;
        }

        /**
         * Properties of a ListPodSandboxMetricsResponse.
         * @deprecated Use runtime.v1.ListPodSandboxMetricsResponse.$Properties instead.
         */
        interface IListPodSandboxMetricsResponse extends runtime.v1.ListPodSandboxMetricsResponse.$Properties {
        }

        /** Represents a ListPodSandboxMetricsResponse. */
        class ListPodSandboxMetricsResponse {

            /**
             * Constructs a new ListPodSandboxMetricsResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.ListPodSandboxMetricsResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ListPodSandboxMetricsResponse podMetrics. */
            podMetrics: runtime.v1.PodSandboxMetrics.$Properties[];

            /**
             * Creates a new ListPodSandboxMetricsResponse instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ListPodSandboxMetricsResponse instance
             */
            static create(properties: runtime.v1.ListPodSandboxMetricsResponse.$Shape): runtime.v1.ListPodSandboxMetricsResponse & runtime.v1.ListPodSandboxMetricsResponse.$Shape;
            static create(properties?: runtime.v1.ListPodSandboxMetricsResponse.$Properties): runtime.v1.ListPodSandboxMetricsResponse;

            /**
             * Encodes the specified ListPodSandboxMetricsResponse message. Does not implicitly {@link runtime.v1.ListPodSandboxMetricsResponse.verify|verify} messages.
             * @param message ListPodSandboxMetricsResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.ListPodSandboxMetricsResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ListPodSandboxMetricsResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.ListPodSandboxMetricsResponse & runtime.v1.ListPodSandboxMetricsResponse.$Shape} ListPodSandboxMetricsResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.ListPodSandboxMetricsResponse & runtime.v1.ListPodSandboxMetricsResponse.$Shape;

            /**
             * Creates a ListPodSandboxMetricsResponse message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ListPodSandboxMetricsResponse
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.ListPodSandboxMetricsResponse;

            /**
             * Creates a plain object from a ListPodSandboxMetricsResponse message. Also converts values to other types if specified.
             * @param message ListPodSandboxMetricsResponse
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.ListPodSandboxMetricsResponse, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ListPodSandboxMetricsResponse to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace ListPodSandboxMetricsResponse {

            /** Properties of a ListPodSandboxMetricsResponse. */
            interface $Properties {

                /** ListPodSandboxMetricsResponse podMetrics */
                podMetrics?: (runtime.v1.PodSandboxMetrics.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ListPodSandboxMetricsResponse. */
            type $Shape = runtime.v1.ListPodSandboxMetricsResponse.$Properties;
        }

        /**
         * Properties of a StreamPodSandboxMetricsRequest.
         * @deprecated Use runtime.v1.StreamPodSandboxMetricsRequest.$Properties instead.
         */
        interface IStreamPodSandboxMetricsRequest extends runtime.v1.StreamPodSandboxMetricsRequest.$Properties {
        }

        /** Represents a StreamPodSandboxMetricsRequest. */
        class StreamPodSandboxMetricsRequest {

            /**
             * Constructs a new StreamPodSandboxMetricsRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.StreamPodSandboxMetricsRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /**
             * Creates a new StreamPodSandboxMetricsRequest instance using the specified properties.
             * @param [properties] Properties to set
             * @returns StreamPodSandboxMetricsRequest instance
             */
            static create(properties: runtime.v1.StreamPodSandboxMetricsRequest.$Shape): runtime.v1.StreamPodSandboxMetricsRequest & runtime.v1.StreamPodSandboxMetricsRequest.$Shape;
            static create(properties?: runtime.v1.StreamPodSandboxMetricsRequest.$Properties): runtime.v1.StreamPodSandboxMetricsRequest;

            /**
             * Encodes the specified StreamPodSandboxMetricsRequest message. Does not implicitly {@link runtime.v1.StreamPodSandboxMetricsRequest.verify|verify} messages.
             * @param message StreamPodSandboxMetricsRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.StreamPodSandboxMetricsRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a StreamPodSandboxMetricsRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.StreamPodSandboxMetricsRequest & runtime.v1.StreamPodSandboxMetricsRequest.$Shape} StreamPodSandboxMetricsRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.StreamPodSandboxMetricsRequest & runtime.v1.StreamPodSandboxMetricsRequest.$Shape;

            /**
             * Creates a StreamPodSandboxMetricsRequest message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns StreamPodSandboxMetricsRequest
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.StreamPodSandboxMetricsRequest;

            /**
             * Creates a plain object from a StreamPodSandboxMetricsRequest message. Also converts values to other types if specified.
             * @param message StreamPodSandboxMetricsRequest
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.StreamPodSandboxMetricsRequest, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this StreamPodSandboxMetricsRequest to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace StreamPodSandboxMetricsRequest {

            /** Properties of a StreamPodSandboxMetricsRequest. */
            interface $Properties {

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a StreamPodSandboxMetricsRequest. */
            type $Shape = runtime.v1.StreamPodSandboxMetricsRequest.$Properties;
        }

        /**
         * Properties of a StreamPodSandboxMetricsResponse.
         * @deprecated Use runtime.v1.StreamPodSandboxMetricsResponse.$Properties instead.
         */
        interface IStreamPodSandboxMetricsResponse extends runtime.v1.StreamPodSandboxMetricsResponse.$Properties {
        }

        /** Represents a StreamPodSandboxMetricsResponse. */
        class StreamPodSandboxMetricsResponse {

            /**
             * Constructs a new StreamPodSandboxMetricsResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.StreamPodSandboxMetricsResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** StreamPodSandboxMetricsResponse podSandboxMetrics. */
            podSandboxMetrics: runtime.v1.PodSandboxMetrics.$Properties[];

            /**
             * Creates a new StreamPodSandboxMetricsResponse instance using the specified properties.
             * @param [properties] Properties to set
             * @returns StreamPodSandboxMetricsResponse instance
             */
            static create(properties: runtime.v1.StreamPodSandboxMetricsResponse.$Shape): runtime.v1.StreamPodSandboxMetricsResponse & runtime.v1.StreamPodSandboxMetricsResponse.$Shape;
            static create(properties?: runtime.v1.StreamPodSandboxMetricsResponse.$Properties): runtime.v1.StreamPodSandboxMetricsResponse;

            /**
             * Encodes the specified StreamPodSandboxMetricsResponse message. Does not implicitly {@link runtime.v1.StreamPodSandboxMetricsResponse.verify|verify} messages.
             * @param message StreamPodSandboxMetricsResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.StreamPodSandboxMetricsResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a StreamPodSandboxMetricsResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.StreamPodSandboxMetricsResponse & runtime.v1.StreamPodSandboxMetricsResponse.$Shape} StreamPodSandboxMetricsResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.StreamPodSandboxMetricsResponse & runtime.v1.StreamPodSandboxMetricsResponse.$Shape;

            /**
             * Creates a StreamPodSandboxMetricsResponse message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns StreamPodSandboxMetricsResponse
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.StreamPodSandboxMetricsResponse;

            /**
             * Creates a plain object from a StreamPodSandboxMetricsResponse message. Also converts values to other types if specified.
             * @param message StreamPodSandboxMetricsResponse
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.StreamPodSandboxMetricsResponse, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this StreamPodSandboxMetricsResponse to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace StreamPodSandboxMetricsResponse {

            /** Properties of a StreamPodSandboxMetricsResponse. */
            interface $Properties {

                /** StreamPodSandboxMetricsResponse podSandboxMetrics */
                podSandboxMetrics?: (runtime.v1.PodSandboxMetrics.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a StreamPodSandboxMetricsResponse. */
            type $Shape = runtime.v1.StreamPodSandboxMetricsResponse.$Properties;
        }

        /**
         * Properties of a PodSandboxMetrics.
         * @deprecated Use runtime.v1.PodSandboxMetrics.$Properties instead.
         */
        interface IPodSandboxMetrics extends runtime.v1.PodSandboxMetrics.$Properties {
        }

        /** Represents a PodSandboxMetrics. */
        class PodSandboxMetrics {

            /**
             * Constructs a new PodSandboxMetrics.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.PodSandboxMetrics.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PodSandboxMetrics podSandboxId. */
            podSandboxId: string;

            /** PodSandboxMetrics metrics. */
            metrics: runtime.v1.Metric.$Properties[];

            /** PodSandboxMetrics containerMetrics. */
            containerMetrics: runtime.v1.ContainerMetrics.$Properties[];

            /**
             * Creates a new PodSandboxMetrics instance using the specified properties.
             * @param [properties] Properties to set
             * @returns PodSandboxMetrics instance
             */
            static create(properties: runtime.v1.PodSandboxMetrics.$Shape): runtime.v1.PodSandboxMetrics & runtime.v1.PodSandboxMetrics.$Shape;
            static create(properties?: runtime.v1.PodSandboxMetrics.$Properties): runtime.v1.PodSandboxMetrics;

            /**
             * Encodes the specified PodSandboxMetrics message. Does not implicitly {@link runtime.v1.PodSandboxMetrics.verify|verify} messages.
             * @param message PodSandboxMetrics message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.PodSandboxMetrics.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PodSandboxMetrics message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.PodSandboxMetrics & runtime.v1.PodSandboxMetrics.$Shape} PodSandboxMetrics
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.PodSandboxMetrics & runtime.v1.PodSandboxMetrics.$Shape;

            /**
             * Creates a PodSandboxMetrics message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns PodSandboxMetrics
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.PodSandboxMetrics;

            /**
             * Creates a plain object from a PodSandboxMetrics message. Also converts values to other types if specified.
             * @param message PodSandboxMetrics
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.PodSandboxMetrics, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this PodSandboxMetrics to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace PodSandboxMetrics {

            /** Properties of a PodSandboxMetrics. */
            interface $Properties {

                /** PodSandboxMetrics podSandboxId */
                podSandboxId?: (string|null);

                /** PodSandboxMetrics metrics */
                metrics?: (runtime.v1.Metric.$Properties[]|null);

                /** PodSandboxMetrics containerMetrics */
                containerMetrics?: (runtime.v1.ContainerMetrics.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PodSandboxMetrics. */
            type $Shape = runtime.v1.PodSandboxMetrics.$Properties;
        }

        /**
         * Properties of a ContainerMetrics.
         * @deprecated Use runtime.v1.ContainerMetrics.$Properties instead.
         */
        interface IContainerMetrics extends runtime.v1.ContainerMetrics.$Properties {
        }

        /** Represents a ContainerMetrics. */
        class ContainerMetrics {

            /**
             * Constructs a new ContainerMetrics.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.ContainerMetrics.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ContainerMetrics containerId. */
            containerId: string;

            /** ContainerMetrics metrics. */
            metrics: runtime.v1.Metric.$Properties[];

            /**
             * Creates a new ContainerMetrics instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ContainerMetrics instance
             */
            static create(properties: runtime.v1.ContainerMetrics.$Shape): runtime.v1.ContainerMetrics & runtime.v1.ContainerMetrics.$Shape;
            static create(properties?: runtime.v1.ContainerMetrics.$Properties): runtime.v1.ContainerMetrics;

            /**
             * Encodes the specified ContainerMetrics message. Does not implicitly {@link runtime.v1.ContainerMetrics.verify|verify} messages.
             * @param message ContainerMetrics message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.ContainerMetrics.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ContainerMetrics message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.ContainerMetrics & runtime.v1.ContainerMetrics.$Shape} ContainerMetrics
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.ContainerMetrics & runtime.v1.ContainerMetrics.$Shape;

            /**
             * Creates a ContainerMetrics message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ContainerMetrics
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.ContainerMetrics;

            /**
             * Creates a plain object from a ContainerMetrics message. Also converts values to other types if specified.
             * @param message ContainerMetrics
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.ContainerMetrics, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ContainerMetrics to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace ContainerMetrics {

            /** Properties of a ContainerMetrics. */
            interface $Properties {

                /** ContainerMetrics containerId */
                containerId?: (string|null);

                /** ContainerMetrics metrics */
                metrics?: (runtime.v1.Metric.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ContainerMetrics. */
            type $Shape = runtime.v1.ContainerMetrics.$Properties;
        }

        /**
         * Properties of a Metric.
         * @deprecated Use runtime.v1.Metric.$Properties instead.
         */
        interface IMetric extends runtime.v1.Metric.$Properties {
        }

        /** Represents a Metric. */
        class Metric {

            /**
             * Constructs a new Metric.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.Metric.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Metric name. */
            name: string;

            /** Metric timestamp. */
            timestamp: Long;

            /** Metric metricType. */
            metricType: runtime.v1.MetricType;

            /** Metric labelValues. */
            labelValues: string[];

            /** Metric value. */
            value?: (runtime.v1.UInt64Value.$Properties|null);

            /**
             * Creates a new Metric instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Metric instance
             */
            static create(properties: runtime.v1.Metric.$Shape): runtime.v1.Metric & runtime.v1.Metric.$Shape;
            static create(properties?: runtime.v1.Metric.$Properties): runtime.v1.Metric;

            /**
             * Encodes the specified Metric message. Does not implicitly {@link runtime.v1.Metric.verify|verify} messages.
             * @param message Metric message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.Metric.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Metric message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.Metric & runtime.v1.Metric.$Shape} Metric
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.Metric & runtime.v1.Metric.$Shape;

            /**
             * Creates a Metric message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Metric
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.Metric;

            /**
             * Creates a plain object from a Metric message. Also converts values to other types if specified.
             * @param message Metric
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.Metric, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Metric to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Metric {

            /** Properties of a Metric. */
            interface $Properties {

                /** Metric name */
                name?: (string|null);

                /** Metric timestamp */
                timestamp?: (Long|null);

                /** Metric metricType */
                metricType?: (runtime.v1.MetricType|null);

                /** Metric labelValues */
                labelValues?: (string[]|null);

                /** Metric value */
                value?: (runtime.v1.UInt64Value.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Metric. */
            type $Shape = runtime.v1.Metric.$Properties;
        }

        /** MetricType enum. */
        enum MetricType {

            /** COUNTER value */
            COUNTER = 0,

            /** GAUGE value */
            GAUGE = 1
        }

        /**
         * Properties of a RuntimeConfigRequest.
         * @deprecated Use runtime.v1.RuntimeConfigRequest.$Properties instead.
         */
        interface IRuntimeConfigRequest extends runtime.v1.RuntimeConfigRequest.$Properties {
        }

        /** Represents a RuntimeConfigRequest. */
        class RuntimeConfigRequest {

            /**
             * Constructs a new RuntimeConfigRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.RuntimeConfigRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /**
             * Creates a new RuntimeConfigRequest instance using the specified properties.
             * @param [properties] Properties to set
             * @returns RuntimeConfigRequest instance
             */
            static create(properties: runtime.v1.RuntimeConfigRequest.$Shape): runtime.v1.RuntimeConfigRequest & runtime.v1.RuntimeConfigRequest.$Shape;
            static create(properties?: runtime.v1.RuntimeConfigRequest.$Properties): runtime.v1.RuntimeConfigRequest;

            /**
             * Encodes the specified RuntimeConfigRequest message. Does not implicitly {@link runtime.v1.RuntimeConfigRequest.verify|verify} messages.
             * @param message RuntimeConfigRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.RuntimeConfigRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RuntimeConfigRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.RuntimeConfigRequest & runtime.v1.RuntimeConfigRequest.$Shape} RuntimeConfigRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.RuntimeConfigRequest & runtime.v1.RuntimeConfigRequest.$Shape;

            /**
             * Creates a RuntimeConfigRequest message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns RuntimeConfigRequest
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.RuntimeConfigRequest;

            /**
             * Creates a plain object from a RuntimeConfigRequest message. Also converts values to other types if specified.
             * @param message RuntimeConfigRequest
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.RuntimeConfigRequest, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this RuntimeConfigRequest to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace RuntimeConfigRequest {

            /** Properties of a RuntimeConfigRequest. */
            interface $Properties {

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RuntimeConfigRequest. */
            type $Shape = runtime.v1.RuntimeConfigRequest.$Properties;
        }

        /**
         * Properties of a RuntimeConfigResponse.
         * @deprecated Use runtime.v1.RuntimeConfigResponse.$Properties instead.
         */
        interface IRuntimeConfigResponse extends runtime.v1.RuntimeConfigResponse.$Properties {
        }

        /** Represents a RuntimeConfigResponse. */
        class RuntimeConfigResponse {

            /**
             * Constructs a new RuntimeConfigResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.RuntimeConfigResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** RuntimeConfigResponse linux. */
            linux?: (runtime.v1.LinuxRuntimeConfiguration.$Properties|null);

            /**
             * Creates a new RuntimeConfigResponse instance using the specified properties.
             * @param [properties] Properties to set
             * @returns RuntimeConfigResponse instance
             */
            static create(properties: runtime.v1.RuntimeConfigResponse.$Shape): runtime.v1.RuntimeConfigResponse & runtime.v1.RuntimeConfigResponse.$Shape;
            static create(properties?: runtime.v1.RuntimeConfigResponse.$Properties): runtime.v1.RuntimeConfigResponse;

            /**
             * Encodes the specified RuntimeConfigResponse message. Does not implicitly {@link runtime.v1.RuntimeConfigResponse.verify|verify} messages.
             * @param message RuntimeConfigResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.RuntimeConfigResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RuntimeConfigResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.RuntimeConfigResponse & runtime.v1.RuntimeConfigResponse.$Shape} RuntimeConfigResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.RuntimeConfigResponse & runtime.v1.RuntimeConfigResponse.$Shape;

            /**
             * Creates a RuntimeConfigResponse message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns RuntimeConfigResponse
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.RuntimeConfigResponse;

            /**
             * Creates a plain object from a RuntimeConfigResponse message. Also converts values to other types if specified.
             * @param message RuntimeConfigResponse
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.RuntimeConfigResponse, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this RuntimeConfigResponse to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace RuntimeConfigResponse {

            /** Properties of a RuntimeConfigResponse. */
            interface $Properties {

                /** RuntimeConfigResponse linux */
                linux?: (runtime.v1.LinuxRuntimeConfiguration.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RuntimeConfigResponse. */
            type $Shape = runtime.v1.RuntimeConfigResponse.$Properties;
        }

        /**
         * Properties of a LinuxRuntimeConfiguration.
         * @deprecated Use runtime.v1.LinuxRuntimeConfiguration.$Properties instead.
         */
        interface ILinuxRuntimeConfiguration extends runtime.v1.LinuxRuntimeConfiguration.$Properties {
        }

        /** Represents a LinuxRuntimeConfiguration. */
        class LinuxRuntimeConfiguration {

            /**
             * Constructs a new LinuxRuntimeConfiguration.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.LinuxRuntimeConfiguration.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** LinuxRuntimeConfiguration cgroupDriver. */
            cgroupDriver: runtime.v1.CgroupDriver;

            /**
             * Creates a new LinuxRuntimeConfiguration instance using the specified properties.
             * @param [properties] Properties to set
             * @returns LinuxRuntimeConfiguration instance
             */
            static create(properties: runtime.v1.LinuxRuntimeConfiguration.$Shape): runtime.v1.LinuxRuntimeConfiguration & runtime.v1.LinuxRuntimeConfiguration.$Shape;
            static create(properties?: runtime.v1.LinuxRuntimeConfiguration.$Properties): runtime.v1.LinuxRuntimeConfiguration;

            /**
             * Encodes the specified LinuxRuntimeConfiguration message. Does not implicitly {@link runtime.v1.LinuxRuntimeConfiguration.verify|verify} messages.
             * @param message LinuxRuntimeConfiguration message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.LinuxRuntimeConfiguration.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a LinuxRuntimeConfiguration message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.LinuxRuntimeConfiguration & runtime.v1.LinuxRuntimeConfiguration.$Shape} LinuxRuntimeConfiguration
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.LinuxRuntimeConfiguration & runtime.v1.LinuxRuntimeConfiguration.$Shape;

            /**
             * Creates a LinuxRuntimeConfiguration message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns LinuxRuntimeConfiguration
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.LinuxRuntimeConfiguration;

            /**
             * Creates a plain object from a LinuxRuntimeConfiguration message. Also converts values to other types if specified.
             * @param message LinuxRuntimeConfiguration
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.LinuxRuntimeConfiguration, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this LinuxRuntimeConfiguration to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace LinuxRuntimeConfiguration {

            /** Properties of a LinuxRuntimeConfiguration. */
            interface $Properties {

                /** LinuxRuntimeConfiguration cgroupDriver */
                cgroupDriver?: (runtime.v1.CgroupDriver|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a LinuxRuntimeConfiguration. */
            type $Shape = runtime.v1.LinuxRuntimeConfiguration.$Properties;
        }

        /** CgroupDriver enum. */
        enum CgroupDriver {

            /** SYSTEMD value */
            SYSTEMD = 0,

            /** CGROUPFS value */
            CGROUPFS = 1
        }

        /**
         * Properties of an UpdatePodSandboxResourcesRequest.
         * @deprecated Use runtime.v1.UpdatePodSandboxResourcesRequest.$Properties instead.
         */
        interface IUpdatePodSandboxResourcesRequest extends runtime.v1.UpdatePodSandboxResourcesRequest.$Properties {
        }

        /** Represents an UpdatePodSandboxResourcesRequest. */
        class UpdatePodSandboxResourcesRequest {

            /**
             * Constructs a new UpdatePodSandboxResourcesRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.UpdatePodSandboxResourcesRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** UpdatePodSandboxResourcesRequest podSandboxId. */
            podSandboxId: string;

            /** UpdatePodSandboxResourcesRequest overhead. */
            overhead?: (runtime.v1.LinuxContainerResources.$Properties|null);

            /** UpdatePodSandboxResourcesRequest resources. */
            resources?: (runtime.v1.LinuxContainerResources.$Properties|null);

            /**
             * Creates a new UpdatePodSandboxResourcesRequest instance using the specified properties.
             * @param [properties] Properties to set
             * @returns UpdatePodSandboxResourcesRequest instance
             */
            static create(properties: runtime.v1.UpdatePodSandboxResourcesRequest.$Shape): runtime.v1.UpdatePodSandboxResourcesRequest & runtime.v1.UpdatePodSandboxResourcesRequest.$Shape;
            static create(properties?: runtime.v1.UpdatePodSandboxResourcesRequest.$Properties): runtime.v1.UpdatePodSandboxResourcesRequest;

            /**
             * Encodes the specified UpdatePodSandboxResourcesRequest message. Does not implicitly {@link runtime.v1.UpdatePodSandboxResourcesRequest.verify|verify} messages.
             * @param message UpdatePodSandboxResourcesRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.UpdatePodSandboxResourcesRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an UpdatePodSandboxResourcesRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.UpdatePodSandboxResourcesRequest & runtime.v1.UpdatePodSandboxResourcesRequest.$Shape} UpdatePodSandboxResourcesRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.UpdatePodSandboxResourcesRequest & runtime.v1.UpdatePodSandboxResourcesRequest.$Shape;

            /**
             * Creates an UpdatePodSandboxResourcesRequest message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns UpdatePodSandboxResourcesRequest
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.UpdatePodSandboxResourcesRequest;

            /**
             * Creates a plain object from an UpdatePodSandboxResourcesRequest message. Also converts values to other types if specified.
             * @param message UpdatePodSandboxResourcesRequest
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.UpdatePodSandboxResourcesRequest, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this UpdatePodSandboxResourcesRequest to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace UpdatePodSandboxResourcesRequest {

            /** Properties of an UpdatePodSandboxResourcesRequest. */
            interface $Properties {

                /** UpdatePodSandboxResourcesRequest podSandboxId */
                podSandboxId?: (string|null);

                /** UpdatePodSandboxResourcesRequest overhead */
                overhead?: (runtime.v1.LinuxContainerResources.$Properties|null);

                /** UpdatePodSandboxResourcesRequest resources */
                resources?: (runtime.v1.LinuxContainerResources.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an UpdatePodSandboxResourcesRequest. */
            type $Shape = runtime.v1.UpdatePodSandboxResourcesRequest.$Properties;
        }

        /**
         * Properties of an UpdatePodSandboxResourcesResponse.
         * @deprecated Use runtime.v1.UpdatePodSandboxResourcesResponse.$Properties instead.
         */
        interface IUpdatePodSandboxResourcesResponse extends runtime.v1.UpdatePodSandboxResourcesResponse.$Properties {
        }

        /** Represents an UpdatePodSandboxResourcesResponse. */
        class UpdatePodSandboxResourcesResponse {

            /**
             * Constructs a new UpdatePodSandboxResourcesResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: runtime.v1.UpdatePodSandboxResourcesResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /**
             * Creates a new UpdatePodSandboxResourcesResponse instance using the specified properties.
             * @param [properties] Properties to set
             * @returns UpdatePodSandboxResourcesResponse instance
             */
            static create(properties: runtime.v1.UpdatePodSandboxResourcesResponse.$Shape): runtime.v1.UpdatePodSandboxResourcesResponse & runtime.v1.UpdatePodSandboxResourcesResponse.$Shape;
            static create(properties?: runtime.v1.UpdatePodSandboxResourcesResponse.$Properties): runtime.v1.UpdatePodSandboxResourcesResponse;

            /**
             * Encodes the specified UpdatePodSandboxResourcesResponse message. Does not implicitly {@link runtime.v1.UpdatePodSandboxResourcesResponse.verify|verify} messages.
             * @param message UpdatePodSandboxResourcesResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runtime.v1.UpdatePodSandboxResourcesResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an UpdatePodSandboxResourcesResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runtime.v1.UpdatePodSandboxResourcesResponse & runtime.v1.UpdatePodSandboxResourcesResponse.$Shape} UpdatePodSandboxResourcesResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runtime.v1.UpdatePodSandboxResourcesResponse & runtime.v1.UpdatePodSandboxResourcesResponse.$Shape;

            /**
             * Creates an UpdatePodSandboxResourcesResponse message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns UpdatePodSandboxResourcesResponse
             */
            static fromObject(object: { [k: string]: any }): runtime.v1.UpdatePodSandboxResourcesResponse;

            /**
             * Creates a plain object from an UpdatePodSandboxResourcesResponse message. Also converts values to other types if specified.
             * @param message UpdatePodSandboxResourcesResponse
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: runtime.v1.UpdatePodSandboxResourcesResponse, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this UpdatePodSandboxResourcesResponse to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace UpdatePodSandboxResourcesResponse {

            /** Properties of an UpdatePodSandboxResourcesResponse. */
            interface $Properties {

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an UpdatePodSandboxResourcesResponse. */
            type $Shape = runtime.v1.UpdatePodSandboxResourcesResponse.$Properties;
        }
    }
}
