/*eslint-disable block-scoped-var, id-length, no-control-regex, no-magic-numbers, no-mixed-operators, no-prototype-builtins, no-redeclare, no-shadow, no-var, sort-vars, default-case, jsdoc/require-param*/
import $protobuf from "protobufjs/minimal.js";

// Common aliases
const $Reader = $protobuf.Reader, $Writer = $protobuf.Writer, $util = $protobuf.util;
const $Object = $util.global.Object, $undefined = $util.global.undefined, $Error = $util.global.Error, $RangeError = $util.global.RangeError, $TypeError = $util.global.TypeError, $String = $util.global.String, $Number = $util.global.Number, $parseInt = $util.global.parseInt, $Array = $util.global.Array, $BigInt = $util.global.BigInt, $Boolean = $util.global.Boolean;

// Exported root namespace
const $root = $protobuf.roots["default"] || ($protobuf.roots["default"] = {});

export const ttrpc = $root.ttrpc = (() => {

    /**
     * Namespace ttrpc.
     * @exports ttrpc
     * @namespace
     */
    const ttrpc = {};

    ttrpc.Request = (function() {

        /**
         * Properties of a Request.
         * @typedef {Object} ttrpc.Request.$Properties
         * @property {string|null} [service] Request service
         * @property {string|null} [method] Request method
         * @property {Uint8Array|null} [payload] Request payload
         * @property {Long|null} [timeoutNano] Request timeoutNano
         * @property {Array.<ttrpc.KeyValue.$Properties>|null} [metadata] Request metadata
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a Request.
         * @memberof ttrpc
         * @interface IRequest
         * @augments ttrpc.Request.$Properties
         * @deprecated Use ttrpc.Request.$Properties instead.
         */

        /**
         * Shape of a Request.
         * @typedef {ttrpc.Request.$Properties} ttrpc.Request.$Shape
         */

        /**
         * Constructs a new Request.
         * @memberof ttrpc
         * @classdesc Represents a Request.
         * @constructor
         * @param {ttrpc.Request.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Request = function (properties) {
            this.metadata = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Request service.
         * @member {string} service
         * @memberof ttrpc.Request
         * @instance
         */
        Request.prototype.service = "";

        /**
         * Request method.
         * @member {string} method
         * @memberof ttrpc.Request
         * @instance
         */
        Request.prototype.method = "";

        /**
         * Request payload.
         * @member {Uint8Array} payload
         * @memberof ttrpc.Request
         * @instance
         */
        Request.prototype.payload = $util.newBuffer([]);

        /**
         * Request timeoutNano.
         * @member {Long} timeoutNano
         * @memberof ttrpc.Request
         * @instance
         */
        Request.prototype.timeoutNano = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

        /**
         * Request metadata.
         * @member {Array.<ttrpc.KeyValue.$Properties>} metadata
         * @memberof ttrpc.Request
         * @instance
         */
        Request.prototype.metadata = $util.emptyArray;

        /**
         * Creates a new Request instance using the specified properties.
         * @function create
         * @memberof ttrpc.Request
         * @static
         * @param {ttrpc.Request.$Properties=} [properties] Properties to set
         * @returns {ttrpc.Request} Request instance
         * @type {{
         *   (properties: ttrpc.Request.$Shape): ttrpc.Request & ttrpc.Request.$Shape;
         *   (properties?: ttrpc.Request.$Properties): ttrpc.Request;
         * }}
         */
        Request.create = function(properties) {
            return new Request(properties);
        };

        /**
         * Encodes the specified Request message. Does not implicitly {@link ttrpc.Request.verify|verify} messages.
         * @function encode
         * @memberof ttrpc.Request
         * @static
         * @param {ttrpc.Request.$Properties} message Request message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Request.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.service != null && $Object.hasOwnProperty.call(message, "service") && message.service !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.service);
            if (message.method != null && $Object.hasOwnProperty.call(message, "method") && message.method !== "")
                writer.uint32(/* id 2, wireType 2 =*/18).string(message.method);
            if (message.payload != null && $Object.hasOwnProperty.call(message, "payload") && message.payload.length)
                writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.payload);
            if (message.timeoutNano != null && $Object.hasOwnProperty.call(message, "timeoutNano") && (typeof message.timeoutNano === "object" ? message.timeoutNano.low || message.timeoutNano.high : message.timeoutNano !== 0))
                writer.uint32(/* id 4, wireType 0 =*/32).int64(message.timeoutNano);
            if (message.metadata != null && message.metadata.length)
                for (let i = 0; i < message.metadata.length; ++i)
                    $root.ttrpc.KeyValue.encode(message.metadata[i], writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a Request message from the specified reader or buffer.
         * @function decode
         * @memberof ttrpc.Request
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {ttrpc.Request & ttrpc.Request.$Shape} Request
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Request.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.ttrpc.Request();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.service = value;
                        else
                            delete message.service;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.method = value;
                        else
                            delete message.method;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.bytes()).length)
                            message.payload = value;
                        else
                            delete message.payload;
                        continue;
                    }
                case 4: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                            message.timeoutNano = value;
                        else
                            delete message.timeoutNano;
                        continue;
                    }
                case 5: {
                        if (wireType !== 2)
                            break;
                        if (!(message.metadata && message.metadata.length))
                            message.metadata = [];
                        message.metadata.push($root.ttrpc.KeyValue.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Creates a Request message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof ttrpc.Request
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {ttrpc.Request} Request
         */
        Request.fromObject = function (object, _depth) {
            if (object instanceof $root.ttrpc.Request)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".ttrpc.Request: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.ttrpc.Request();
            if (object.service != null)
                if (typeof object.service !== "string" || object.service.length)
                    message.service = $String(object.service);
            if (object.method != null)
                if (typeof object.method !== "string" || object.method.length)
                    message.method = $String(object.method);
            if (object.payload != null)
                if (object.payload.length)
                    if (typeof object.payload === "string")
                        $util.base64.decode(object.payload, message.payload = $util.newBuffer($util.base64.length(object.payload)), 0);
                    else if (object.payload.length >= 0)
                        message.payload = object.payload;
            if (object.timeoutNano != null)
                if (typeof object.timeoutNano === "object" ? object.timeoutNano.low || object.timeoutNano.high : $Number(object.timeoutNano) !== 0)
                    if ($util.Long)
                        message.timeoutNano = $util.Long.fromValue(object.timeoutNano, false);
                    else if (typeof object.timeoutNano === "string")
                        message.timeoutNano = $parseInt(object.timeoutNano, 10);
                    else if (typeof object.timeoutNano === "number")
                        message.timeoutNano = object.timeoutNano;
                    else if (typeof object.timeoutNano === "object")
                        message.timeoutNano = new $util.LongBits(object.timeoutNano.low >>> 0, object.timeoutNano.high >>> 0).toNumber();
            if (object.metadata) {
                if (!$Array.isArray(object.metadata))
                    throw $TypeError(".ttrpc.Request.metadata: array expected");
                message.metadata = $Array(object.metadata.length);
                for (let i = 0; i < object.metadata.length; ++i) {
                    if (!$util.isObject(object.metadata[i]))
                        throw $TypeError(".ttrpc.Request.metadata: object expected");
                    message.metadata[i] = $root.ttrpc.KeyValue.fromObject(object.metadata[i], _depth + 1);
                }
            }
            return message;
        };

        /**
         * Creates a plain object from a Request message. Also converts values to other types if specified.
         * @function toObject
         * @memberof ttrpc.Request
         * @static
         * @param {ttrpc.Request} message Request
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
        Request.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.arrays || options.defaults)
                object.metadata = [];
            if (options.defaults) {
                object.service = "";
                object.method = "";
                if (options.bytes === $String)
                    object.payload = "";
                else {
                    object.payload = [];
                    if (options.bytes !== $Array)
                        object.payload = $util.newBuffer(object.payload);
                }
                if ($util.Long) {
                    let long = new $util.Long(0, 0, false);
                    object.timeoutNano = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                } else
                    object.timeoutNano = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
            }
            if (message.service != null && $Object.hasOwnProperty.call(message, "service"))
                object.service = message.service;
            if (message.method != null && $Object.hasOwnProperty.call(message, "method"))
                object.method = message.method;
            if (message.payload != null && $Object.hasOwnProperty.call(message, "payload"))
                object.payload = options.bytes === $String ? $util.base64.encode(message.payload, 0, message.payload.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.payload) : message.payload;
            if (message.timeoutNano != null && $Object.hasOwnProperty.call(message, "timeoutNano"))
                if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                    object.timeoutNano = typeof message.timeoutNano === "number" ? $BigInt(message.timeoutNano) : $util.Long.fromBits(message.timeoutNano.low >>> 0, message.timeoutNano.high >>> 0, false).toBigInt();
                else if (typeof message.timeoutNano === "number")
                    object.timeoutNano = options.longs === $String ? $String(message.timeoutNano) : message.timeoutNano;
                else
                    object.timeoutNano = options.longs === $String ? $util.Long.prototype.toString.call(message.timeoutNano) : options.longs === $Number ? new $util.LongBits(message.timeoutNano.low >>> 0, message.timeoutNano.high >>> 0).toNumber() : message.timeoutNano;
            if (message.metadata && message.metadata.length) {
                object.metadata = $Array(message.metadata.length);
                for (let j = 0; j < message.metadata.length; ++j)
                    object.metadata[j] = $root.ttrpc.KeyValue.toObject(message.metadata[j], options, _depth + 1);
            }
            return object;
        };

        /**
         * Converts this Request to JSON.
         * @function toJSON
         * @memberof ttrpc.Request
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        Request.prototype.toJSON = function() {
            return Request.toObject(this, $protobuf.util.toJSONOptions);
        };

        return Request;
    })();

    ttrpc.Response = (function() {

        /**
         * Properties of a Response.
         * @typedef {Object} ttrpc.Response.$Properties
         * @property {ttrpc.Status.$Properties|null} [status] Response status
         * @property {Uint8Array|null} [payload] Response payload
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a Response.
         * @memberof ttrpc
         * @interface IResponse
         * @augments ttrpc.Response.$Properties
         * @deprecated Use ttrpc.Response.$Properties instead.
         */

        /**
         * Shape of a Response.
         * @typedef {ttrpc.Response.$Properties} ttrpc.Response.$Shape
         */

        /**
         * Constructs a new Response.
         * @memberof ttrpc
         * @classdesc Represents a Response.
         * @constructor
         * @param {ttrpc.Response.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Response = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Response status.
         * @member {ttrpc.Status.$Properties|null|undefined} status
         * @memberof ttrpc.Response
         * @instance
         */
        Response.prototype.status = null;

        /**
         * Response payload.
         * @member {Uint8Array} payload
         * @memberof ttrpc.Response
         * @instance
         */
        Response.prototype.payload = $util.newBuffer([]);

        /**
         * Creates a new Response instance using the specified properties.
         * @function create
         * @memberof ttrpc.Response
         * @static
         * @param {ttrpc.Response.$Properties=} [properties] Properties to set
         * @returns {ttrpc.Response} Response instance
         * @type {{
         *   (properties: ttrpc.Response.$Shape): ttrpc.Response & ttrpc.Response.$Shape;
         *   (properties?: ttrpc.Response.$Properties): ttrpc.Response;
         * }}
         */
        Response.create = function(properties) {
            return new Response(properties);
        };

        /**
         * Encodes the specified Response message. Does not implicitly {@link ttrpc.Response.verify|verify} messages.
         * @function encode
         * @memberof ttrpc.Response
         * @static
         * @param {ttrpc.Response.$Properties} message Response message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Response.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.status != null && $Object.hasOwnProperty.call(message, "status"))
                $root.ttrpc.Status.encode(message.status, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
            if (message.payload != null && $Object.hasOwnProperty.call(message, "payload") && message.payload.length)
                writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.payload);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a Response message from the specified reader or buffer.
         * @function decode
         * @memberof ttrpc.Response
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {ttrpc.Response & ttrpc.Response.$Shape} Response
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Response.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.ttrpc.Response();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        message.status = $root.ttrpc.Status.decode(reader, reader.size(), $undefined, _depth + 1, message.status);
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.bytes()).length)
                            message.payload = value;
                        else
                            delete message.payload;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Creates a Response message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof ttrpc.Response
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {ttrpc.Response} Response
         */
        Response.fromObject = function (object, _depth) {
            if (object instanceof $root.ttrpc.Response)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".ttrpc.Response: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.ttrpc.Response();
            if (object.status != null) {
                if (!$util.isObject(object.status))
                    throw $TypeError(".ttrpc.Response.status: object expected");
                message.status = $root.ttrpc.Status.fromObject(object.status, _depth + 1);
            }
            if (object.payload != null)
                if (object.payload.length)
                    if (typeof object.payload === "string")
                        $util.base64.decode(object.payload, message.payload = $util.newBuffer($util.base64.length(object.payload)), 0);
                    else if (object.payload.length >= 0)
                        message.payload = object.payload;
            return message;
        };

        /**
         * Creates a plain object from a Response message. Also converts values to other types if specified.
         * @function toObject
         * @memberof ttrpc.Response
         * @static
         * @param {ttrpc.Response} message Response
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
        Response.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.defaults) {
                object.status = null;
                if (options.bytes === $String)
                    object.payload = "";
                else {
                    object.payload = [];
                    if (options.bytes !== $Array)
                        object.payload = $util.newBuffer(object.payload);
                }
            }
            if (message.status != null && $Object.hasOwnProperty.call(message, "status"))
                object.status = $root.ttrpc.Status.toObject(message.status, options, _depth + 1);
            if (message.payload != null && $Object.hasOwnProperty.call(message, "payload"))
                object.payload = options.bytes === $String ? $util.base64.encode(message.payload, 0, message.payload.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.payload) : message.payload;
            return object;
        };

        /**
         * Converts this Response to JSON.
         * @function toJSON
         * @memberof ttrpc.Response
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        Response.prototype.toJSON = function() {
            return Response.toObject(this, $protobuf.util.toJSONOptions);
        };

        return Response;
    })();

    ttrpc.KeyValue = (function() {

        /**
         * Properties of a KeyValue.
         * @typedef {Object} ttrpc.KeyValue.$Properties
         * @property {string|null} [key] KeyValue key
         * @property {string|null} [value] KeyValue value
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a KeyValue.
         * @memberof ttrpc
         * @interface IKeyValue
         * @augments ttrpc.KeyValue.$Properties
         * @deprecated Use ttrpc.KeyValue.$Properties instead.
         */

        /**
         * Shape of a KeyValue.
         * @typedef {ttrpc.KeyValue.$Properties} ttrpc.KeyValue.$Shape
         */

        /**
         * Constructs a new KeyValue.
         * @memberof ttrpc
         * @classdesc Represents a KeyValue.
         * @constructor
         * @param {ttrpc.KeyValue.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const KeyValue = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * KeyValue key.
         * @member {string} key
         * @memberof ttrpc.KeyValue
         * @instance
         */
        KeyValue.prototype.key = "";

        /**
         * KeyValue value.
         * @member {string} value
         * @memberof ttrpc.KeyValue
         * @instance
         */
        KeyValue.prototype.value = "";

        /**
         * Creates a new KeyValue instance using the specified properties.
         * @function create
         * @memberof ttrpc.KeyValue
         * @static
         * @param {ttrpc.KeyValue.$Properties=} [properties] Properties to set
         * @returns {ttrpc.KeyValue} KeyValue instance
         * @type {{
         *   (properties: ttrpc.KeyValue.$Shape): ttrpc.KeyValue & ttrpc.KeyValue.$Shape;
         *   (properties?: ttrpc.KeyValue.$Properties): ttrpc.KeyValue;
         * }}
         */
        KeyValue.create = function(properties) {
            return new KeyValue(properties);
        };

        /**
         * Encodes the specified KeyValue message. Does not implicitly {@link ttrpc.KeyValue.verify|verify} messages.
         * @function encode
         * @memberof ttrpc.KeyValue
         * @static
         * @param {ttrpc.KeyValue.$Properties} message KeyValue message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        KeyValue.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.key != null && $Object.hasOwnProperty.call(message, "key") && message.key !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.key);
            if (message.value != null && $Object.hasOwnProperty.call(message, "value") && message.value !== "")
                writer.uint32(/* id 2, wireType 2 =*/18).string(message.value);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a KeyValue message from the specified reader or buffer.
         * @function decode
         * @memberof ttrpc.KeyValue
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {ttrpc.KeyValue & ttrpc.KeyValue.$Shape} KeyValue
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        KeyValue.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.ttrpc.KeyValue();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.key = value;
                        else
                            delete message.key;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.value = value;
                        else
                            delete message.value;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Creates a KeyValue message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof ttrpc.KeyValue
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {ttrpc.KeyValue} KeyValue
         */
        KeyValue.fromObject = function (object, _depth) {
            if (object instanceof $root.ttrpc.KeyValue)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".ttrpc.KeyValue: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.ttrpc.KeyValue();
            if (object.key != null)
                if (typeof object.key !== "string" || object.key.length)
                    message.key = $String(object.key);
            if (object.value != null)
                if (typeof object.value !== "string" || object.value.length)
                    message.value = $String(object.value);
            return message;
        };

        /**
         * Creates a plain object from a KeyValue message. Also converts values to other types if specified.
         * @function toObject
         * @memberof ttrpc.KeyValue
         * @static
         * @param {ttrpc.KeyValue} message KeyValue
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
        KeyValue.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.defaults) {
                object.key = "";
                object.value = "";
            }
            if (message.key != null && $Object.hasOwnProperty.call(message, "key"))
                object.key = message.key;
            if (message.value != null && $Object.hasOwnProperty.call(message, "value"))
                object.value = message.value;
            return object;
        };

        /**
         * Converts this KeyValue to JSON.
         * @function toJSON
         * @memberof ttrpc.KeyValue
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        KeyValue.prototype.toJSON = function() {
            return KeyValue.toObject(this, $protobuf.util.toJSONOptions);
        };

        return KeyValue;
    })();

    ttrpc.Status = (function() {

        /**
         * Properties of a Status.
         * @typedef {Object} ttrpc.Status.$Properties
         * @property {number|null} [code] Status code
         * @property {string|null} [message] Status message
         * @property {Array.<Uint8Array>|null} [details] Status details
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a Status.
         * @memberof ttrpc
         * @interface IStatus
         * @augments ttrpc.Status.$Properties
         * @deprecated Use ttrpc.Status.$Properties instead.
         */

        /**
         * Shape of a Status.
         * @typedef {ttrpc.Status.$Properties} ttrpc.Status.$Shape
         */

        /**
         * Constructs a new Status.
         * @memberof ttrpc
         * @classdesc Represents a Status.
         * @constructor
         * @param {ttrpc.Status.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Status = function (properties) {
            this.details = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Status code.
         * @member {number} code
         * @memberof ttrpc.Status
         * @instance
         */
        Status.prototype.code = 0;

        /**
         * Status message.
         * @member {string} message
         * @memberof ttrpc.Status
         * @instance
         */
        Status.prototype.message = "";

        /**
         * Status details.
         * @member {Array.<Uint8Array>} details
         * @memberof ttrpc.Status
         * @instance
         */
        Status.prototype.details = $util.emptyArray;

        /**
         * Creates a new Status instance using the specified properties.
         * @function create
         * @memberof ttrpc.Status
         * @static
         * @param {ttrpc.Status.$Properties=} [properties] Properties to set
         * @returns {ttrpc.Status} Status instance
         * @type {{
         *   (properties: ttrpc.Status.$Shape): ttrpc.Status & ttrpc.Status.$Shape;
         *   (properties?: ttrpc.Status.$Properties): ttrpc.Status;
         * }}
         */
        Status.create = function(properties) {
            return new Status(properties);
        };

        /**
         * Encodes the specified Status message. Does not implicitly {@link ttrpc.Status.verify|verify} messages.
         * @function encode
         * @memberof ttrpc.Status
         * @static
         * @param {ttrpc.Status.$Properties} message Status message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Status.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.code != null && $Object.hasOwnProperty.call(message, "code") && message.code !== 0)
                writer.uint32(/* id 1, wireType 0 =*/8).int32(message.code);
            if (message.message != null && $Object.hasOwnProperty.call(message, "message") && message.message !== "")
                writer.uint32(/* id 2, wireType 2 =*/18).string(message.message);
            if (message.details != null && message.details.length)
                for (let i = 0; i < message.details.length; ++i)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.details[i]);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a Status message from the specified reader or buffer.
         * @function decode
         * @memberof ttrpc.Status
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {ttrpc.Status & ttrpc.Status.$Shape} Status
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Status.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.ttrpc.Status();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.code = value;
                        else
                            delete message.code;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.message = value;
                        else
                            delete message.message;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if (!(message.details && message.details.length))
                            message.details = [];
                        message.details.push(reader.bytes());
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * Creates a Status message from a plain object. Also converts values to their respective internal types.
         * @function fromObject
         * @memberof ttrpc.Status
         * @static
         * @param {Object.<string,*>} object Plain object
         * @returns {ttrpc.Status} Status
         */
        Status.fromObject = function (object, _depth) {
            if (object instanceof $root.ttrpc.Status)
                return object;
            if (!$util.isObject(object))
                throw $TypeError(".ttrpc.Status: object expected");
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let message = new $root.ttrpc.Status();
            if (object.code != null)
                if ($Number(object.code) !== 0)
                    message.code = object.code | 0;
            if (object.message != null)
                if (typeof object.message !== "string" || object.message.length)
                    message.message = $String(object.message);
            if (object.details) {
                if (!$Array.isArray(object.details))
                    throw $TypeError(".ttrpc.Status.details: array expected");
                message.details = $Array(object.details.length);
                for (let i = 0; i < object.details.length; ++i)
                    if (typeof object.details[i] === "string")
                        $util.base64.decode(object.details[i], message.details[i] = $util.newBuffer($util.base64.length(object.details[i])), 0);
                    else if (object.details[i].length >= 0)
                        message.details[i] = object.details[i];
            }
            return message;
        };

        /**
         * Creates a plain object from a Status message. Also converts values to other types if specified.
         * @function toObject
         * @memberof ttrpc.Status
         * @static
         * @param {ttrpc.Status} message Status
         * @param {$protobuf.IConversionOptions} [options] Conversion options
         * @returns {Object.<string,*>} Plain object
         */
        Status.toObject = function (message, options, _depth) {
            if (!options)
                options = {};
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            let object = {};
            if (options.arrays || options.defaults)
                object.details = [];
            if (options.defaults) {
                object.code = 0;
                object.message = "";
            }
            if (message.code != null && $Object.hasOwnProperty.call(message, "code"))
                object.code = message.code;
            if (message.message != null && $Object.hasOwnProperty.call(message, "message"))
                object.message = message.message;
            if (message.details && message.details.length) {
                object.details = $Array(message.details.length);
                for (let j = 0; j < message.details.length; ++j)
                    object.details[j] = options.bytes === $String ? $util.base64.encode(message.details[j], 0, message.details[j].length) : options.bytes === $Array ? $Array.prototype.slice.call(message.details[j]) : message.details[j];
            }
            return object;
        };

        /**
         * Converts this Status to JSON.
         * @function toJSON
         * @memberof ttrpc.Status
         * @instance
         * @returns {Object.<string,*>} JSON object
         */
        Status.prototype.toJSON = function() {
            return Status.toObject(this, $protobuf.util.toJSONOptions);
        };

        return Status;
    })();

    return ttrpc;
})();

export const containerd = $root.containerd = (() => {

    /**
     * Namespace containerd.
     * @exports containerd
     * @namespace
     */
    const containerd = {};

    containerd.task = (function() {

        /**
         * Namespace task.
         * @memberof containerd
         * @namespace
         */
        const task = {};

        task.v2 = (function() {

            /**
             * Namespace v2.
             * @memberof containerd.task
             * @namespace
             */
            const v2 = {};

            v2.CreateTaskRequest = (function() {

                /**
                 * Properties of a CreateTaskRequest.
                 * @typedef {Object} containerd.task.v2.CreateTaskRequest.$Properties
                 * @property {string|null} [id] CreateTaskRequest id
                 * @property {string|null} [bundle] CreateTaskRequest bundle
                 * @property {Array.<containerd.types.Mount.$Properties>|null} [rootfs] CreateTaskRequest rootfs
                 * @property {boolean|null} [terminal] CreateTaskRequest terminal
                 * @property {string|null} [stdin] CreateTaskRequest stdin
                 * @property {string|null} [stdout] CreateTaskRequest stdout
                 * @property {string|null} [stderr] CreateTaskRequest stderr
                 * @property {string|null} [checkpoint] CreateTaskRequest checkpoint
                 * @property {string|null} [parentCheckpoint] CreateTaskRequest parentCheckpoint
                 * @property {google.protobuf.Any.$Properties|null} [options] CreateTaskRequest options
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a CreateTaskRequest.
                 * @memberof containerd.task.v2
                 * @interface ICreateTaskRequest
                 * @augments containerd.task.v2.CreateTaskRequest.$Properties
                 * @deprecated Use containerd.task.v2.CreateTaskRequest.$Properties instead.
                 */

                /**
                 * Shape of a CreateTaskRequest.
                 * @typedef {containerd.task.v2.CreateTaskRequest.$Properties} containerd.task.v2.CreateTaskRequest.$Shape
                 */

                /**
                 * Constructs a new CreateTaskRequest.
                 * @memberof containerd.task.v2
                 * @classdesc Represents a CreateTaskRequest.
                 * @constructor
                 * @param {containerd.task.v2.CreateTaskRequest.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const CreateTaskRequest = function (properties) {
                    this.rootfs = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * CreateTaskRequest id.
                 * @member {string} id
                 * @memberof containerd.task.v2.CreateTaskRequest
                 * @instance
                 */
                CreateTaskRequest.prototype.id = "";

                /**
                 * CreateTaskRequest bundle.
                 * @member {string} bundle
                 * @memberof containerd.task.v2.CreateTaskRequest
                 * @instance
                 */
                CreateTaskRequest.prototype.bundle = "";

                /**
                 * CreateTaskRequest rootfs.
                 * @member {Array.<containerd.types.Mount.$Properties>} rootfs
                 * @memberof containerd.task.v2.CreateTaskRequest
                 * @instance
                 */
                CreateTaskRequest.prototype.rootfs = $util.emptyArray;

                /**
                 * CreateTaskRequest terminal.
                 * @member {boolean} terminal
                 * @memberof containerd.task.v2.CreateTaskRequest
                 * @instance
                 */
                CreateTaskRequest.prototype.terminal = false;

                /**
                 * CreateTaskRequest stdin.
                 * @member {string} stdin
                 * @memberof containerd.task.v2.CreateTaskRequest
                 * @instance
                 */
                CreateTaskRequest.prototype.stdin = "";

                /**
                 * CreateTaskRequest stdout.
                 * @member {string} stdout
                 * @memberof containerd.task.v2.CreateTaskRequest
                 * @instance
                 */
                CreateTaskRequest.prototype.stdout = "";

                /**
                 * CreateTaskRequest stderr.
                 * @member {string} stderr
                 * @memberof containerd.task.v2.CreateTaskRequest
                 * @instance
                 */
                CreateTaskRequest.prototype.stderr = "";

                /**
                 * CreateTaskRequest checkpoint.
                 * @member {string} checkpoint
                 * @memberof containerd.task.v2.CreateTaskRequest
                 * @instance
                 */
                CreateTaskRequest.prototype.checkpoint = "";

                /**
                 * CreateTaskRequest parentCheckpoint.
                 * @member {string} parentCheckpoint
                 * @memberof containerd.task.v2.CreateTaskRequest
                 * @instance
                 */
                CreateTaskRequest.prototype.parentCheckpoint = "";

                /**
                 * CreateTaskRequest options.
                 * @member {google.protobuf.Any.$Properties|null|undefined} options
                 * @memberof containerd.task.v2.CreateTaskRequest
                 * @instance
                 */
                CreateTaskRequest.prototype.options = null;

                /**
                 * Creates a new CreateTaskRequest instance using the specified properties.
                 * @function create
                 * @memberof containerd.task.v2.CreateTaskRequest
                 * @static
                 * @param {containerd.task.v2.CreateTaskRequest.$Properties=} [properties] Properties to set
                 * @returns {containerd.task.v2.CreateTaskRequest} CreateTaskRequest instance
                 * @type {{
                 *   (properties: containerd.task.v2.CreateTaskRequest.$Shape): containerd.task.v2.CreateTaskRequest & containerd.task.v2.CreateTaskRequest.$Shape;
                 *   (properties?: containerd.task.v2.CreateTaskRequest.$Properties): containerd.task.v2.CreateTaskRequest;
                 * }}
                 */
                CreateTaskRequest.create = function(properties) {
                    return new CreateTaskRequest(properties);
                };

                /**
                 * Encodes the specified CreateTaskRequest message. Does not implicitly {@link containerd.task.v2.CreateTaskRequest.verify|verify} messages.
                 * @function encode
                 * @memberof containerd.task.v2.CreateTaskRequest
                 * @static
                 * @param {containerd.task.v2.CreateTaskRequest.$Properties} message CreateTaskRequest message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                CreateTaskRequest.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.id);
                    if (message.bundle != null && $Object.hasOwnProperty.call(message, "bundle") && message.bundle !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.bundle);
                    if (message.rootfs != null && message.rootfs.length)
                        for (let i = 0; i < message.rootfs.length; ++i)
                            $root.containerd.types.Mount.encode(message.rootfs[i], writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                    if (message.terminal != null && $Object.hasOwnProperty.call(message, "terminal") && message.terminal !== false)
                        writer.uint32(/* id 4, wireType 0 =*/32).bool(message.terminal);
                    if (message.stdin != null && $Object.hasOwnProperty.call(message, "stdin") && message.stdin !== "")
                        writer.uint32(/* id 5, wireType 2 =*/42).string(message.stdin);
                    if (message.stdout != null && $Object.hasOwnProperty.call(message, "stdout") && message.stdout !== "")
                        writer.uint32(/* id 6, wireType 2 =*/50).string(message.stdout);
                    if (message.stderr != null && $Object.hasOwnProperty.call(message, "stderr") && message.stderr !== "")
                        writer.uint32(/* id 7, wireType 2 =*/58).string(message.stderr);
                    if (message.checkpoint != null && $Object.hasOwnProperty.call(message, "checkpoint") && message.checkpoint !== "")
                        writer.uint32(/* id 8, wireType 2 =*/66).string(message.checkpoint);
                    if (message.parentCheckpoint != null && $Object.hasOwnProperty.call(message, "parentCheckpoint") && message.parentCheckpoint !== "")
                        writer.uint32(/* id 9, wireType 2 =*/74).string(message.parentCheckpoint);
                    if (message.options != null && $Object.hasOwnProperty.call(message, "options"))
                        $root.google.protobuf.Any.encode(message.options, writer.uint32(/* id 10, wireType 2 =*/82).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a CreateTaskRequest message from the specified reader or buffer.
                 * @function decode
                 * @memberof containerd.task.v2.CreateTaskRequest
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {containerd.task.v2.CreateTaskRequest & containerd.task.v2.CreateTaskRequest.$Shape} CreateTaskRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                CreateTaskRequest.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.containerd.task.v2.CreateTaskRequest();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.id = value;
                                else
                                    delete message.id;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.bundle = value;
                                else
                                    delete message.bundle;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.rootfs && message.rootfs.length))
                                    message.rootfs = [];
                                message.rootfs.push($root.containerd.types.Mount.decode(reader, reader.size(), $undefined, _depth + 1));
                                continue;
                            }
                        case 4: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.bool())
                                    message.terminal = value;
                                else
                                    delete message.terminal;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.stdin = value;
                                else
                                    delete message.stdin;
                                continue;
                            }
                        case 6: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.stdout = value;
                                else
                                    delete message.stdout;
                                continue;
                            }
                        case 7: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.stderr = value;
                                else
                                    delete message.stderr;
                                continue;
                            }
                        case 8: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.checkpoint = value;
                                else
                                    delete message.checkpoint;
                                continue;
                            }
                        case 9: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.parentCheckpoint = value;
                                else
                                    delete message.parentCheckpoint;
                                continue;
                            }
                        case 10: {
                                if (wireType !== 2)
                                    break;
                                message.options = $root.google.protobuf.Any.decode(reader, reader.size(), $undefined, _depth + 1, message.options);
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Creates a CreateTaskRequest message from a plain object. Also converts values to their respective internal types.
                 * @function fromObject
                 * @memberof containerd.task.v2.CreateTaskRequest
                 * @static
                 * @param {Object.<string,*>} object Plain object
                 * @returns {containerd.task.v2.CreateTaskRequest} CreateTaskRequest
                 */
                CreateTaskRequest.fromObject = function (object, _depth) {
                    if (object instanceof $root.containerd.task.v2.CreateTaskRequest)
                        return object;
                    if (!$util.isObject(object))
                        throw $TypeError(".containerd.task.v2.CreateTaskRequest: object expected");
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let message = new $root.containerd.task.v2.CreateTaskRequest();
                    if (object.id != null)
                        if (typeof object.id !== "string" || object.id.length)
                            message.id = $String(object.id);
                    if (object.bundle != null)
                        if (typeof object.bundle !== "string" || object.bundle.length)
                            message.bundle = $String(object.bundle);
                    if (object.rootfs) {
                        if (!$Array.isArray(object.rootfs))
                            throw $TypeError(".containerd.task.v2.CreateTaskRequest.rootfs: array expected");
                        message.rootfs = $Array(object.rootfs.length);
                        for (let i = 0; i < object.rootfs.length; ++i) {
                            if (!$util.isObject(object.rootfs[i]))
                                throw $TypeError(".containerd.task.v2.CreateTaskRequest.rootfs: object expected");
                            message.rootfs[i] = $root.containerd.types.Mount.fromObject(object.rootfs[i], _depth + 1);
                        }
                    }
                    if (object.terminal != null)
                        if (object.terminal)
                            message.terminal = $Boolean(object.terminal);
                    if (object.stdin != null)
                        if (typeof object.stdin !== "string" || object.stdin.length)
                            message.stdin = $String(object.stdin);
                    if (object.stdout != null)
                        if (typeof object.stdout !== "string" || object.stdout.length)
                            message.stdout = $String(object.stdout);
                    if (object.stderr != null)
                        if (typeof object.stderr !== "string" || object.stderr.length)
                            message.stderr = $String(object.stderr);
                    if (object.checkpoint != null)
                        if (typeof object.checkpoint !== "string" || object.checkpoint.length)
                            message.checkpoint = $String(object.checkpoint);
                    if (object.parentCheckpoint != null)
                        if (typeof object.parentCheckpoint !== "string" || object.parentCheckpoint.length)
                            message.parentCheckpoint = $String(object.parentCheckpoint);
                    if (object.options != null) {
                        if (!$util.isObject(object.options))
                            throw $TypeError(".containerd.task.v2.CreateTaskRequest.options: object expected");
                        message.options = $root.google.protobuf.Any.fromObject(object.options, _depth + 1);
                    }
                    return message;
                };

                /**
                 * Creates a plain object from a CreateTaskRequest message. Also converts values to other types if specified.
                 * @function toObject
                 * @memberof containerd.task.v2.CreateTaskRequest
                 * @static
                 * @param {containerd.task.v2.CreateTaskRequest} message CreateTaskRequest
                 * @param {$protobuf.IConversionOptions} [options] Conversion options
                 * @returns {Object.<string,*>} Plain object
                 */
                CreateTaskRequest.toObject = function (message, options, _depth) {
                    if (!options)
                        options = {};
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let object = {};
                    if (options.arrays || options.defaults)
                        object.rootfs = [];
                    if (options.defaults) {
                        object.id = "";
                        object.bundle = "";
                        object.terminal = false;
                        object.stdin = "";
                        object.stdout = "";
                        object.stderr = "";
                        object.checkpoint = "";
                        object.parentCheckpoint = "";
                        object.options = null;
                    }
                    if (message.id != null && $Object.hasOwnProperty.call(message, "id"))
                        object.id = message.id;
                    if (message.bundle != null && $Object.hasOwnProperty.call(message, "bundle"))
                        object.bundle = message.bundle;
                    if (message.rootfs && message.rootfs.length) {
                        object.rootfs = $Array(message.rootfs.length);
                        for (let j = 0; j < message.rootfs.length; ++j)
                            object.rootfs[j] = $root.containerd.types.Mount.toObject(message.rootfs[j], options, _depth + 1);
                    }
                    if (message.terminal != null && $Object.hasOwnProperty.call(message, "terminal"))
                        object.terminal = message.terminal;
                    if (message.stdin != null && $Object.hasOwnProperty.call(message, "stdin"))
                        object.stdin = message.stdin;
                    if (message.stdout != null && $Object.hasOwnProperty.call(message, "stdout"))
                        object.stdout = message.stdout;
                    if (message.stderr != null && $Object.hasOwnProperty.call(message, "stderr"))
                        object.stderr = message.stderr;
                    if (message.checkpoint != null && $Object.hasOwnProperty.call(message, "checkpoint"))
                        object.checkpoint = message.checkpoint;
                    if (message.parentCheckpoint != null && $Object.hasOwnProperty.call(message, "parentCheckpoint"))
                        object.parentCheckpoint = message.parentCheckpoint;
                    if (message.options != null && $Object.hasOwnProperty.call(message, "options"))
                        object.options = $root.google.protobuf.Any.toObject(message.options, options, _depth + 1);
                    return object;
                };

                /**
                 * Converts this CreateTaskRequest to JSON.
                 * @function toJSON
                 * @memberof containerd.task.v2.CreateTaskRequest
                 * @instance
                 * @returns {Object.<string,*>} JSON object
                 */
                CreateTaskRequest.prototype.toJSON = function() {
                    return CreateTaskRequest.toObject(this, $protobuf.util.toJSONOptions);
                };

                return CreateTaskRequest;
            })();

            v2.CreateTaskResponse = (function() {

                /**
                 * Properties of a CreateTaskResponse.
                 * @typedef {Object} containerd.task.v2.CreateTaskResponse.$Properties
                 * @property {number|null} [pid] CreateTaskResponse pid
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a CreateTaskResponse.
                 * @memberof containerd.task.v2
                 * @interface ICreateTaskResponse
                 * @augments containerd.task.v2.CreateTaskResponse.$Properties
                 * @deprecated Use containerd.task.v2.CreateTaskResponse.$Properties instead.
                 */

                /**
                 * Shape of a CreateTaskResponse.
                 * @typedef {containerd.task.v2.CreateTaskResponse.$Properties} containerd.task.v2.CreateTaskResponse.$Shape
                 */

                /**
                 * Constructs a new CreateTaskResponse.
                 * @memberof containerd.task.v2
                 * @classdesc Represents a CreateTaskResponse.
                 * @constructor
                 * @param {containerd.task.v2.CreateTaskResponse.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const CreateTaskResponse = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * CreateTaskResponse pid.
                 * @member {number} pid
                 * @memberof containerd.task.v2.CreateTaskResponse
                 * @instance
                 */
                CreateTaskResponse.prototype.pid = 0;

                /**
                 * Creates a new CreateTaskResponse instance using the specified properties.
                 * @function create
                 * @memberof containerd.task.v2.CreateTaskResponse
                 * @static
                 * @param {containerd.task.v2.CreateTaskResponse.$Properties=} [properties] Properties to set
                 * @returns {containerd.task.v2.CreateTaskResponse} CreateTaskResponse instance
                 * @type {{
                 *   (properties: containerd.task.v2.CreateTaskResponse.$Shape): containerd.task.v2.CreateTaskResponse & containerd.task.v2.CreateTaskResponse.$Shape;
                 *   (properties?: containerd.task.v2.CreateTaskResponse.$Properties): containerd.task.v2.CreateTaskResponse;
                 * }}
                 */
                CreateTaskResponse.create = function(properties) {
                    return new CreateTaskResponse(properties);
                };

                /**
                 * Encodes the specified CreateTaskResponse message. Does not implicitly {@link containerd.task.v2.CreateTaskResponse.verify|verify} messages.
                 * @function encode
                 * @memberof containerd.task.v2.CreateTaskResponse
                 * @static
                 * @param {containerd.task.v2.CreateTaskResponse.$Properties} message CreateTaskResponse message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                CreateTaskResponse.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.pid != null && $Object.hasOwnProperty.call(message, "pid") && message.pid !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.pid);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a CreateTaskResponse message from the specified reader or buffer.
                 * @function decode
                 * @memberof containerd.task.v2.CreateTaskResponse
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {containerd.task.v2.CreateTaskResponse & containerd.task.v2.CreateTaskResponse.$Shape} CreateTaskResponse
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                CreateTaskResponse.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.containerd.task.v2.CreateTaskResponse();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.pid = value;
                                else
                                    delete message.pid;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Creates a CreateTaskResponse message from a plain object. Also converts values to their respective internal types.
                 * @function fromObject
                 * @memberof containerd.task.v2.CreateTaskResponse
                 * @static
                 * @param {Object.<string,*>} object Plain object
                 * @returns {containerd.task.v2.CreateTaskResponse} CreateTaskResponse
                 */
                CreateTaskResponse.fromObject = function (object, _depth) {
                    if (object instanceof $root.containerd.task.v2.CreateTaskResponse)
                        return object;
                    if (!$util.isObject(object))
                        throw $TypeError(".containerd.task.v2.CreateTaskResponse: object expected");
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let message = new $root.containerd.task.v2.CreateTaskResponse();
                    if (object.pid != null)
                        if ($Number(object.pid) !== 0)
                            message.pid = object.pid >>> 0;
                    return message;
                };

                /**
                 * Creates a plain object from a CreateTaskResponse message. Also converts values to other types if specified.
                 * @function toObject
                 * @memberof containerd.task.v2.CreateTaskResponse
                 * @static
                 * @param {containerd.task.v2.CreateTaskResponse} message CreateTaskResponse
                 * @param {$protobuf.IConversionOptions} [options] Conversion options
                 * @returns {Object.<string,*>} Plain object
                 */
                CreateTaskResponse.toObject = function (message, options, _depth) {
                    if (!options)
                        options = {};
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let object = {};
                    if (options.defaults)
                        object.pid = 0;
                    if (message.pid != null && $Object.hasOwnProperty.call(message, "pid"))
                        object.pid = message.pid;
                    return object;
                };

                /**
                 * Converts this CreateTaskResponse to JSON.
                 * @function toJSON
                 * @memberof containerd.task.v2.CreateTaskResponse
                 * @instance
                 * @returns {Object.<string,*>} JSON object
                 */
                CreateTaskResponse.prototype.toJSON = function() {
                    return CreateTaskResponse.toObject(this, $protobuf.util.toJSONOptions);
                };

                return CreateTaskResponse;
            })();

            v2.DeleteRequest = (function() {

                /**
                 * Properties of a DeleteRequest.
                 * @typedef {Object} containerd.task.v2.DeleteRequest.$Properties
                 * @property {string|null} [id] DeleteRequest id
                 * @property {string|null} [execId] DeleteRequest execId
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a DeleteRequest.
                 * @memberof containerd.task.v2
                 * @interface IDeleteRequest
                 * @augments containerd.task.v2.DeleteRequest.$Properties
                 * @deprecated Use containerd.task.v2.DeleteRequest.$Properties instead.
                 */

                /**
                 * Shape of a DeleteRequest.
                 * @typedef {containerd.task.v2.DeleteRequest.$Properties} containerd.task.v2.DeleteRequest.$Shape
                 */

                /**
                 * Constructs a new DeleteRequest.
                 * @memberof containerd.task.v2
                 * @classdesc Represents a DeleteRequest.
                 * @constructor
                 * @param {containerd.task.v2.DeleteRequest.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const DeleteRequest = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * DeleteRequest id.
                 * @member {string} id
                 * @memberof containerd.task.v2.DeleteRequest
                 * @instance
                 */
                DeleteRequest.prototype.id = "";

                /**
                 * DeleteRequest execId.
                 * @member {string} execId
                 * @memberof containerd.task.v2.DeleteRequest
                 * @instance
                 */
                DeleteRequest.prototype.execId = "";

                /**
                 * Creates a new DeleteRequest instance using the specified properties.
                 * @function create
                 * @memberof containerd.task.v2.DeleteRequest
                 * @static
                 * @param {containerd.task.v2.DeleteRequest.$Properties=} [properties] Properties to set
                 * @returns {containerd.task.v2.DeleteRequest} DeleteRequest instance
                 * @type {{
                 *   (properties: containerd.task.v2.DeleteRequest.$Shape): containerd.task.v2.DeleteRequest & containerd.task.v2.DeleteRequest.$Shape;
                 *   (properties?: containerd.task.v2.DeleteRequest.$Properties): containerd.task.v2.DeleteRequest;
                 * }}
                 */
                DeleteRequest.create = function(properties) {
                    return new DeleteRequest(properties);
                };

                /**
                 * Encodes the specified DeleteRequest message. Does not implicitly {@link containerd.task.v2.DeleteRequest.verify|verify} messages.
                 * @function encode
                 * @memberof containerd.task.v2.DeleteRequest
                 * @static
                 * @param {containerd.task.v2.DeleteRequest.$Properties} message DeleteRequest message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                DeleteRequest.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.id);
                    if (message.execId != null && $Object.hasOwnProperty.call(message, "execId") && message.execId !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.execId);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a DeleteRequest message from the specified reader or buffer.
                 * @function decode
                 * @memberof containerd.task.v2.DeleteRequest
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {containerd.task.v2.DeleteRequest & containerd.task.v2.DeleteRequest.$Shape} DeleteRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                DeleteRequest.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.containerd.task.v2.DeleteRequest();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.id = value;
                                else
                                    delete message.id;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.execId = value;
                                else
                                    delete message.execId;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Creates a DeleteRequest message from a plain object. Also converts values to their respective internal types.
                 * @function fromObject
                 * @memberof containerd.task.v2.DeleteRequest
                 * @static
                 * @param {Object.<string,*>} object Plain object
                 * @returns {containerd.task.v2.DeleteRequest} DeleteRequest
                 */
                DeleteRequest.fromObject = function (object, _depth) {
                    if (object instanceof $root.containerd.task.v2.DeleteRequest)
                        return object;
                    if (!$util.isObject(object))
                        throw $TypeError(".containerd.task.v2.DeleteRequest: object expected");
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let message = new $root.containerd.task.v2.DeleteRequest();
                    if (object.id != null)
                        if (typeof object.id !== "string" || object.id.length)
                            message.id = $String(object.id);
                    if (object.execId != null)
                        if (typeof object.execId !== "string" || object.execId.length)
                            message.execId = $String(object.execId);
                    return message;
                };

                /**
                 * Creates a plain object from a DeleteRequest message. Also converts values to other types if specified.
                 * @function toObject
                 * @memberof containerd.task.v2.DeleteRequest
                 * @static
                 * @param {containerd.task.v2.DeleteRequest} message DeleteRequest
                 * @param {$protobuf.IConversionOptions} [options] Conversion options
                 * @returns {Object.<string,*>} Plain object
                 */
                DeleteRequest.toObject = function (message, options, _depth) {
                    if (!options)
                        options = {};
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let object = {};
                    if (options.defaults) {
                        object.id = "";
                        object.execId = "";
                    }
                    if (message.id != null && $Object.hasOwnProperty.call(message, "id"))
                        object.id = message.id;
                    if (message.execId != null && $Object.hasOwnProperty.call(message, "execId"))
                        object.execId = message.execId;
                    return object;
                };

                /**
                 * Converts this DeleteRequest to JSON.
                 * @function toJSON
                 * @memberof containerd.task.v2.DeleteRequest
                 * @instance
                 * @returns {Object.<string,*>} JSON object
                 */
                DeleteRequest.prototype.toJSON = function() {
                    return DeleteRequest.toObject(this, $protobuf.util.toJSONOptions);
                };

                return DeleteRequest;
            })();

            v2.DeleteResponse = (function() {

                /**
                 * Properties of a DeleteResponse.
                 * @typedef {Object} containerd.task.v2.DeleteResponse.$Properties
                 * @property {number|null} [pid] DeleteResponse pid
                 * @property {number|null} [exitStatus] DeleteResponse exitStatus
                 * @property {google.protobuf.Timestamp.$Properties|null} [exitedAt] DeleteResponse exitedAt
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a DeleteResponse.
                 * @memberof containerd.task.v2
                 * @interface IDeleteResponse
                 * @augments containerd.task.v2.DeleteResponse.$Properties
                 * @deprecated Use containerd.task.v2.DeleteResponse.$Properties instead.
                 */

                /**
                 * Shape of a DeleteResponse.
                 * @typedef {containerd.task.v2.DeleteResponse.$Properties} containerd.task.v2.DeleteResponse.$Shape
                 */

                /**
                 * Constructs a new DeleteResponse.
                 * @memberof containerd.task.v2
                 * @classdesc Represents a DeleteResponse.
                 * @constructor
                 * @param {containerd.task.v2.DeleteResponse.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const DeleteResponse = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * DeleteResponse pid.
                 * @member {number} pid
                 * @memberof containerd.task.v2.DeleteResponse
                 * @instance
                 */
                DeleteResponse.prototype.pid = 0;

                /**
                 * DeleteResponse exitStatus.
                 * @member {number} exitStatus
                 * @memberof containerd.task.v2.DeleteResponse
                 * @instance
                 */
                DeleteResponse.prototype.exitStatus = 0;

                /**
                 * DeleteResponse exitedAt.
                 * @member {google.protobuf.Timestamp.$Properties|null|undefined} exitedAt
                 * @memberof containerd.task.v2.DeleteResponse
                 * @instance
                 */
                DeleteResponse.prototype.exitedAt = null;

                /**
                 * Creates a new DeleteResponse instance using the specified properties.
                 * @function create
                 * @memberof containerd.task.v2.DeleteResponse
                 * @static
                 * @param {containerd.task.v2.DeleteResponse.$Properties=} [properties] Properties to set
                 * @returns {containerd.task.v2.DeleteResponse} DeleteResponse instance
                 * @type {{
                 *   (properties: containerd.task.v2.DeleteResponse.$Shape): containerd.task.v2.DeleteResponse & containerd.task.v2.DeleteResponse.$Shape;
                 *   (properties?: containerd.task.v2.DeleteResponse.$Properties): containerd.task.v2.DeleteResponse;
                 * }}
                 */
                DeleteResponse.create = function(properties) {
                    return new DeleteResponse(properties);
                };

                /**
                 * Encodes the specified DeleteResponse message. Does not implicitly {@link containerd.task.v2.DeleteResponse.verify|verify} messages.
                 * @function encode
                 * @memberof containerd.task.v2.DeleteResponse
                 * @static
                 * @param {containerd.task.v2.DeleteResponse.$Properties} message DeleteResponse message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                DeleteResponse.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.pid != null && $Object.hasOwnProperty.call(message, "pid") && message.pid !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.pid);
                    if (message.exitStatus != null && $Object.hasOwnProperty.call(message, "exitStatus") && message.exitStatus !== 0)
                        writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.exitStatus);
                    if (message.exitedAt != null && $Object.hasOwnProperty.call(message, "exitedAt"))
                        $root.google.protobuf.Timestamp.encode(message.exitedAt, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a DeleteResponse message from the specified reader or buffer.
                 * @function decode
                 * @memberof containerd.task.v2.DeleteResponse
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {containerd.task.v2.DeleteResponse & containerd.task.v2.DeleteResponse.$Shape} DeleteResponse
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                DeleteResponse.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.containerd.task.v2.DeleteResponse();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.pid = value;
                                else
                                    delete message.pid;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.exitStatus = value;
                                else
                                    delete message.exitStatus;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                message.exitedAt = $root.google.protobuf.Timestamp.decode(reader, reader.size(), $undefined, _depth + 1, message.exitedAt);
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Creates a DeleteResponse message from a plain object. Also converts values to their respective internal types.
                 * @function fromObject
                 * @memberof containerd.task.v2.DeleteResponse
                 * @static
                 * @param {Object.<string,*>} object Plain object
                 * @returns {containerd.task.v2.DeleteResponse} DeleteResponse
                 */
                DeleteResponse.fromObject = function (object, _depth) {
                    if (object instanceof $root.containerd.task.v2.DeleteResponse)
                        return object;
                    if (!$util.isObject(object))
                        throw $TypeError(".containerd.task.v2.DeleteResponse: object expected");
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let message = new $root.containerd.task.v2.DeleteResponse();
                    if (object.pid != null)
                        if ($Number(object.pid) !== 0)
                            message.pid = object.pid >>> 0;
                    if (object.exitStatus != null)
                        if ($Number(object.exitStatus) !== 0)
                            message.exitStatus = object.exitStatus >>> 0;
                    if (object.exitedAt != null) {
                        if (!$util.isObject(object.exitedAt))
                            throw $TypeError(".containerd.task.v2.DeleteResponse.exitedAt: object expected");
                        message.exitedAt = $root.google.protobuf.Timestamp.fromObject(object.exitedAt, _depth + 1);
                    }
                    return message;
                };

                /**
                 * Creates a plain object from a DeleteResponse message. Also converts values to other types if specified.
                 * @function toObject
                 * @memberof containerd.task.v2.DeleteResponse
                 * @static
                 * @param {containerd.task.v2.DeleteResponse} message DeleteResponse
                 * @param {$protobuf.IConversionOptions} [options] Conversion options
                 * @returns {Object.<string,*>} Plain object
                 */
                DeleteResponse.toObject = function (message, options, _depth) {
                    if (!options)
                        options = {};
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let object = {};
                    if (options.defaults) {
                        object.pid = 0;
                        object.exitStatus = 0;
                        object.exitedAt = null;
                    }
                    if (message.pid != null && $Object.hasOwnProperty.call(message, "pid"))
                        object.pid = message.pid;
                    if (message.exitStatus != null && $Object.hasOwnProperty.call(message, "exitStatus"))
                        object.exitStatus = message.exitStatus;
                    if (message.exitedAt != null && $Object.hasOwnProperty.call(message, "exitedAt"))
                        object.exitedAt = $root.google.protobuf.Timestamp.toObject(message.exitedAt, options, _depth + 1);
                    return object;
                };

                /**
                 * Converts this DeleteResponse to JSON.
                 * @function toJSON
                 * @memberof containerd.task.v2.DeleteResponse
                 * @instance
                 * @returns {Object.<string,*>} JSON object
                 */
                DeleteResponse.prototype.toJSON = function() {
                    return DeleteResponse.toObject(this, $protobuf.util.toJSONOptions);
                };

                return DeleteResponse;
            })();

            v2.ExecProcessRequest = (function() {

                /**
                 * Properties of an ExecProcessRequest.
                 * @typedef {Object} containerd.task.v2.ExecProcessRequest.$Properties
                 * @property {string|null} [id] ExecProcessRequest id
                 * @property {string|null} [execId] ExecProcessRequest execId
                 * @property {boolean|null} [terminal] ExecProcessRequest terminal
                 * @property {string|null} [stdin] ExecProcessRequest stdin
                 * @property {string|null} [stdout] ExecProcessRequest stdout
                 * @property {string|null} [stderr] ExecProcessRequest stderr
                 * @property {google.protobuf.Any.$Properties|null} [spec] ExecProcessRequest spec
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of an ExecProcessRequest.
                 * @memberof containerd.task.v2
                 * @interface IExecProcessRequest
                 * @augments containerd.task.v2.ExecProcessRequest.$Properties
                 * @deprecated Use containerd.task.v2.ExecProcessRequest.$Properties instead.
                 */

                /**
                 * Shape of an ExecProcessRequest.
                 * @typedef {containerd.task.v2.ExecProcessRequest.$Properties} containerd.task.v2.ExecProcessRequest.$Shape
                 */

                /**
                 * Constructs a new ExecProcessRequest.
                 * @memberof containerd.task.v2
                 * @classdesc Represents an ExecProcessRequest.
                 * @constructor
                 * @param {containerd.task.v2.ExecProcessRequest.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const ExecProcessRequest = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * ExecProcessRequest id.
                 * @member {string} id
                 * @memberof containerd.task.v2.ExecProcessRequest
                 * @instance
                 */
                ExecProcessRequest.prototype.id = "";

                /**
                 * ExecProcessRequest execId.
                 * @member {string} execId
                 * @memberof containerd.task.v2.ExecProcessRequest
                 * @instance
                 */
                ExecProcessRequest.prototype.execId = "";

                /**
                 * ExecProcessRequest terminal.
                 * @member {boolean} terminal
                 * @memberof containerd.task.v2.ExecProcessRequest
                 * @instance
                 */
                ExecProcessRequest.prototype.terminal = false;

                /**
                 * ExecProcessRequest stdin.
                 * @member {string} stdin
                 * @memberof containerd.task.v2.ExecProcessRequest
                 * @instance
                 */
                ExecProcessRequest.prototype.stdin = "";

                /**
                 * ExecProcessRequest stdout.
                 * @member {string} stdout
                 * @memberof containerd.task.v2.ExecProcessRequest
                 * @instance
                 */
                ExecProcessRequest.prototype.stdout = "";

                /**
                 * ExecProcessRequest stderr.
                 * @member {string} stderr
                 * @memberof containerd.task.v2.ExecProcessRequest
                 * @instance
                 */
                ExecProcessRequest.prototype.stderr = "";

                /**
                 * ExecProcessRequest spec.
                 * @member {google.protobuf.Any.$Properties|null|undefined} spec
                 * @memberof containerd.task.v2.ExecProcessRequest
                 * @instance
                 */
                ExecProcessRequest.prototype.spec = null;

                /**
                 * Creates a new ExecProcessRequest instance using the specified properties.
                 * @function create
                 * @memberof containerd.task.v2.ExecProcessRequest
                 * @static
                 * @param {containerd.task.v2.ExecProcessRequest.$Properties=} [properties] Properties to set
                 * @returns {containerd.task.v2.ExecProcessRequest} ExecProcessRequest instance
                 * @type {{
                 *   (properties: containerd.task.v2.ExecProcessRequest.$Shape): containerd.task.v2.ExecProcessRequest & containerd.task.v2.ExecProcessRequest.$Shape;
                 *   (properties?: containerd.task.v2.ExecProcessRequest.$Properties): containerd.task.v2.ExecProcessRequest;
                 * }}
                 */
                ExecProcessRequest.create = function(properties) {
                    return new ExecProcessRequest(properties);
                };

                /**
                 * Encodes the specified ExecProcessRequest message. Does not implicitly {@link containerd.task.v2.ExecProcessRequest.verify|verify} messages.
                 * @function encode
                 * @memberof containerd.task.v2.ExecProcessRequest
                 * @static
                 * @param {containerd.task.v2.ExecProcessRequest.$Properties} message ExecProcessRequest message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                ExecProcessRequest.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.id);
                    if (message.execId != null && $Object.hasOwnProperty.call(message, "execId") && message.execId !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.execId);
                    if (message.terminal != null && $Object.hasOwnProperty.call(message, "terminal") && message.terminal !== false)
                        writer.uint32(/* id 3, wireType 0 =*/24).bool(message.terminal);
                    if (message.stdin != null && $Object.hasOwnProperty.call(message, "stdin") && message.stdin !== "")
                        writer.uint32(/* id 4, wireType 2 =*/34).string(message.stdin);
                    if (message.stdout != null && $Object.hasOwnProperty.call(message, "stdout") && message.stdout !== "")
                        writer.uint32(/* id 5, wireType 2 =*/42).string(message.stdout);
                    if (message.stderr != null && $Object.hasOwnProperty.call(message, "stderr") && message.stderr !== "")
                        writer.uint32(/* id 6, wireType 2 =*/50).string(message.stderr);
                    if (message.spec != null && $Object.hasOwnProperty.call(message, "spec"))
                        $root.google.protobuf.Any.encode(message.spec, writer.uint32(/* id 7, wireType 2 =*/58).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes an ExecProcessRequest message from the specified reader or buffer.
                 * @function decode
                 * @memberof containerd.task.v2.ExecProcessRequest
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {containerd.task.v2.ExecProcessRequest & containerd.task.v2.ExecProcessRequest.$Shape} ExecProcessRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                ExecProcessRequest.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.containerd.task.v2.ExecProcessRequest();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.id = value;
                                else
                                    delete message.id;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.execId = value;
                                else
                                    delete message.execId;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.bool())
                                    message.terminal = value;
                                else
                                    delete message.terminal;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.stdin = value;
                                else
                                    delete message.stdin;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.stdout = value;
                                else
                                    delete message.stdout;
                                continue;
                            }
                        case 6: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.stderr = value;
                                else
                                    delete message.stderr;
                                continue;
                            }
                        case 7: {
                                if (wireType !== 2)
                                    break;
                                message.spec = $root.google.protobuf.Any.decode(reader, reader.size(), $undefined, _depth + 1, message.spec);
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Creates an ExecProcessRequest message from a plain object. Also converts values to their respective internal types.
                 * @function fromObject
                 * @memberof containerd.task.v2.ExecProcessRequest
                 * @static
                 * @param {Object.<string,*>} object Plain object
                 * @returns {containerd.task.v2.ExecProcessRequest} ExecProcessRequest
                 */
                ExecProcessRequest.fromObject = function (object, _depth) {
                    if (object instanceof $root.containerd.task.v2.ExecProcessRequest)
                        return object;
                    if (!$util.isObject(object))
                        throw $TypeError(".containerd.task.v2.ExecProcessRequest: object expected");
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let message = new $root.containerd.task.v2.ExecProcessRequest();
                    if (object.id != null)
                        if (typeof object.id !== "string" || object.id.length)
                            message.id = $String(object.id);
                    if (object.execId != null)
                        if (typeof object.execId !== "string" || object.execId.length)
                            message.execId = $String(object.execId);
                    if (object.terminal != null)
                        if (object.terminal)
                            message.terminal = $Boolean(object.terminal);
                    if (object.stdin != null)
                        if (typeof object.stdin !== "string" || object.stdin.length)
                            message.stdin = $String(object.stdin);
                    if (object.stdout != null)
                        if (typeof object.stdout !== "string" || object.stdout.length)
                            message.stdout = $String(object.stdout);
                    if (object.stderr != null)
                        if (typeof object.stderr !== "string" || object.stderr.length)
                            message.stderr = $String(object.stderr);
                    if (object.spec != null) {
                        if (!$util.isObject(object.spec))
                            throw $TypeError(".containerd.task.v2.ExecProcessRequest.spec: object expected");
                        message.spec = $root.google.protobuf.Any.fromObject(object.spec, _depth + 1);
                    }
                    return message;
                };

                /**
                 * Creates a plain object from an ExecProcessRequest message. Also converts values to other types if specified.
                 * @function toObject
                 * @memberof containerd.task.v2.ExecProcessRequest
                 * @static
                 * @param {containerd.task.v2.ExecProcessRequest} message ExecProcessRequest
                 * @param {$protobuf.IConversionOptions} [options] Conversion options
                 * @returns {Object.<string,*>} Plain object
                 */
                ExecProcessRequest.toObject = function (message, options, _depth) {
                    if (!options)
                        options = {};
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let object = {};
                    if (options.defaults) {
                        object.id = "";
                        object.execId = "";
                        object.terminal = false;
                        object.stdin = "";
                        object.stdout = "";
                        object.stderr = "";
                        object.spec = null;
                    }
                    if (message.id != null && $Object.hasOwnProperty.call(message, "id"))
                        object.id = message.id;
                    if (message.execId != null && $Object.hasOwnProperty.call(message, "execId"))
                        object.execId = message.execId;
                    if (message.terminal != null && $Object.hasOwnProperty.call(message, "terminal"))
                        object.terminal = message.terminal;
                    if (message.stdin != null && $Object.hasOwnProperty.call(message, "stdin"))
                        object.stdin = message.stdin;
                    if (message.stdout != null && $Object.hasOwnProperty.call(message, "stdout"))
                        object.stdout = message.stdout;
                    if (message.stderr != null && $Object.hasOwnProperty.call(message, "stderr"))
                        object.stderr = message.stderr;
                    if (message.spec != null && $Object.hasOwnProperty.call(message, "spec"))
                        object.spec = $root.google.protobuf.Any.toObject(message.spec, options, _depth + 1);
                    return object;
                };

                /**
                 * Converts this ExecProcessRequest to JSON.
                 * @function toJSON
                 * @memberof containerd.task.v2.ExecProcessRequest
                 * @instance
                 * @returns {Object.<string,*>} JSON object
                 */
                ExecProcessRequest.prototype.toJSON = function() {
                    return ExecProcessRequest.toObject(this, $protobuf.util.toJSONOptions);
                };

                return ExecProcessRequest;
            })();

            v2.ExecProcessResponse = (function() {

                /**
                 * Properties of an ExecProcessResponse.
                 * @typedef {Object} containerd.task.v2.ExecProcessResponse.$Properties
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of an ExecProcessResponse.
                 * @memberof containerd.task.v2
                 * @interface IExecProcessResponse
                 * @augments containerd.task.v2.ExecProcessResponse.$Properties
                 * @deprecated Use containerd.task.v2.ExecProcessResponse.$Properties instead.
                 */

                /**
                 * Shape of an ExecProcessResponse.
                 * @typedef {containerd.task.v2.ExecProcessResponse.$Properties} containerd.task.v2.ExecProcessResponse.$Shape
                 */

                /**
                 * Constructs a new ExecProcessResponse.
                 * @memberof containerd.task.v2
                 * @classdesc Represents an ExecProcessResponse.
                 * @constructor
                 * @param {containerd.task.v2.ExecProcessResponse.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const ExecProcessResponse = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Creates a new ExecProcessResponse instance using the specified properties.
                 * @function create
                 * @memberof containerd.task.v2.ExecProcessResponse
                 * @static
                 * @param {containerd.task.v2.ExecProcessResponse.$Properties=} [properties] Properties to set
                 * @returns {containerd.task.v2.ExecProcessResponse} ExecProcessResponse instance
                 * @type {{
                 *   (properties: containerd.task.v2.ExecProcessResponse.$Shape): containerd.task.v2.ExecProcessResponse & containerd.task.v2.ExecProcessResponse.$Shape;
                 *   (properties?: containerd.task.v2.ExecProcessResponse.$Properties): containerd.task.v2.ExecProcessResponse;
                 * }}
                 */
                ExecProcessResponse.create = function(properties) {
                    return new ExecProcessResponse(properties);
                };

                /**
                 * Encodes the specified ExecProcessResponse message. Does not implicitly {@link containerd.task.v2.ExecProcessResponse.verify|verify} messages.
                 * @function encode
                 * @memberof containerd.task.v2.ExecProcessResponse
                 * @static
                 * @param {containerd.task.v2.ExecProcessResponse.$Properties} message ExecProcessResponse message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                ExecProcessResponse.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes an ExecProcessResponse message from the specified reader or buffer.
                 * @function decode
                 * @memberof containerd.task.v2.ExecProcessResponse
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {containerd.task.v2.ExecProcessResponse & containerd.task.v2.ExecProcessResponse.$Shape} ExecProcessResponse
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                ExecProcessResponse.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.containerd.task.v2.ExecProcessResponse();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        reader.skipType(tag & 7, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Creates an ExecProcessResponse message from a plain object. Also converts values to their respective internal types.
                 * @function fromObject
                 * @memberof containerd.task.v2.ExecProcessResponse
                 * @static
                 * @param {Object.<string,*>} object Plain object
                 * @returns {containerd.task.v2.ExecProcessResponse} ExecProcessResponse
                 */
                ExecProcessResponse.fromObject = function (object, _depth) {
                    if (object instanceof $root.containerd.task.v2.ExecProcessResponse)
                        return object;
                    if (!$util.isObject(object))
                        throw $TypeError(".containerd.task.v2.ExecProcessResponse: object expected");
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    return new $root.containerd.task.v2.ExecProcessResponse();
                };

                /**
                 * Creates a plain object from an ExecProcessResponse message. Also converts values to other types if specified.
                 * @function toObject
                 * @memberof containerd.task.v2.ExecProcessResponse
                 * @static
                 * @param {containerd.task.v2.ExecProcessResponse} message ExecProcessResponse
                 * @param {$protobuf.IConversionOptions} [options] Conversion options
                 * @returns {Object.<string,*>} Plain object
                 */
                ExecProcessResponse.toObject = function () {
                    return {};
                };

                /**
                 * Converts this ExecProcessResponse to JSON.
                 * @function toJSON
                 * @memberof containerd.task.v2.ExecProcessResponse
                 * @instance
                 * @returns {Object.<string,*>} JSON object
                 */
                ExecProcessResponse.prototype.toJSON = function() {
                    return ExecProcessResponse.toObject(this, $protobuf.util.toJSONOptions);
                };

                return ExecProcessResponse;
            })();

            v2.ResizePtyRequest = (function() {

                /**
                 * Properties of a ResizePtyRequest.
                 * @typedef {Object} containerd.task.v2.ResizePtyRequest.$Properties
                 * @property {string|null} [id] ResizePtyRequest id
                 * @property {string|null} [execId] ResizePtyRequest execId
                 * @property {number|null} [width] ResizePtyRequest width
                 * @property {number|null} [height] ResizePtyRequest height
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a ResizePtyRequest.
                 * @memberof containerd.task.v2
                 * @interface IResizePtyRequest
                 * @augments containerd.task.v2.ResizePtyRequest.$Properties
                 * @deprecated Use containerd.task.v2.ResizePtyRequest.$Properties instead.
                 */

                /**
                 * Shape of a ResizePtyRequest.
                 * @typedef {containerd.task.v2.ResizePtyRequest.$Properties} containerd.task.v2.ResizePtyRequest.$Shape
                 */

                /**
                 * Constructs a new ResizePtyRequest.
                 * @memberof containerd.task.v2
                 * @classdesc Represents a ResizePtyRequest.
                 * @constructor
                 * @param {containerd.task.v2.ResizePtyRequest.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const ResizePtyRequest = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * ResizePtyRequest id.
                 * @member {string} id
                 * @memberof containerd.task.v2.ResizePtyRequest
                 * @instance
                 */
                ResizePtyRequest.prototype.id = "";

                /**
                 * ResizePtyRequest execId.
                 * @member {string} execId
                 * @memberof containerd.task.v2.ResizePtyRequest
                 * @instance
                 */
                ResizePtyRequest.prototype.execId = "";

                /**
                 * ResizePtyRequest width.
                 * @member {number} width
                 * @memberof containerd.task.v2.ResizePtyRequest
                 * @instance
                 */
                ResizePtyRequest.prototype.width = 0;

                /**
                 * ResizePtyRequest height.
                 * @member {number} height
                 * @memberof containerd.task.v2.ResizePtyRequest
                 * @instance
                 */
                ResizePtyRequest.prototype.height = 0;

                /**
                 * Creates a new ResizePtyRequest instance using the specified properties.
                 * @function create
                 * @memberof containerd.task.v2.ResizePtyRequest
                 * @static
                 * @param {containerd.task.v2.ResizePtyRequest.$Properties=} [properties] Properties to set
                 * @returns {containerd.task.v2.ResizePtyRequest} ResizePtyRequest instance
                 * @type {{
                 *   (properties: containerd.task.v2.ResizePtyRequest.$Shape): containerd.task.v2.ResizePtyRequest & containerd.task.v2.ResizePtyRequest.$Shape;
                 *   (properties?: containerd.task.v2.ResizePtyRequest.$Properties): containerd.task.v2.ResizePtyRequest;
                 * }}
                 */
                ResizePtyRequest.create = function(properties) {
                    return new ResizePtyRequest(properties);
                };

                /**
                 * Encodes the specified ResizePtyRequest message. Does not implicitly {@link containerd.task.v2.ResizePtyRequest.verify|verify} messages.
                 * @function encode
                 * @memberof containerd.task.v2.ResizePtyRequest
                 * @static
                 * @param {containerd.task.v2.ResizePtyRequest.$Properties} message ResizePtyRequest message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                ResizePtyRequest.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.id);
                    if (message.execId != null && $Object.hasOwnProperty.call(message, "execId") && message.execId !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.execId);
                    if (message.width != null && $Object.hasOwnProperty.call(message, "width") && message.width !== 0)
                        writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.width);
                    if (message.height != null && $Object.hasOwnProperty.call(message, "height") && message.height !== 0)
                        writer.uint32(/* id 4, wireType 0 =*/32).uint32(message.height);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a ResizePtyRequest message from the specified reader or buffer.
                 * @function decode
                 * @memberof containerd.task.v2.ResizePtyRequest
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {containerd.task.v2.ResizePtyRequest & containerd.task.v2.ResizePtyRequest.$Shape} ResizePtyRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                ResizePtyRequest.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.containerd.task.v2.ResizePtyRequest();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.id = value;
                                else
                                    delete message.id;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.execId = value;
                                else
                                    delete message.execId;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.width = value;
                                else
                                    delete message.width;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.height = value;
                                else
                                    delete message.height;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Creates a ResizePtyRequest message from a plain object. Also converts values to their respective internal types.
                 * @function fromObject
                 * @memberof containerd.task.v2.ResizePtyRequest
                 * @static
                 * @param {Object.<string,*>} object Plain object
                 * @returns {containerd.task.v2.ResizePtyRequest} ResizePtyRequest
                 */
                ResizePtyRequest.fromObject = function (object, _depth) {
                    if (object instanceof $root.containerd.task.v2.ResizePtyRequest)
                        return object;
                    if (!$util.isObject(object))
                        throw $TypeError(".containerd.task.v2.ResizePtyRequest: object expected");
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let message = new $root.containerd.task.v2.ResizePtyRequest();
                    if (object.id != null)
                        if (typeof object.id !== "string" || object.id.length)
                            message.id = $String(object.id);
                    if (object.execId != null)
                        if (typeof object.execId !== "string" || object.execId.length)
                            message.execId = $String(object.execId);
                    if (object.width != null)
                        if ($Number(object.width) !== 0)
                            message.width = object.width >>> 0;
                    if (object.height != null)
                        if ($Number(object.height) !== 0)
                            message.height = object.height >>> 0;
                    return message;
                };

                /**
                 * Creates a plain object from a ResizePtyRequest message. Also converts values to other types if specified.
                 * @function toObject
                 * @memberof containerd.task.v2.ResizePtyRequest
                 * @static
                 * @param {containerd.task.v2.ResizePtyRequest} message ResizePtyRequest
                 * @param {$protobuf.IConversionOptions} [options] Conversion options
                 * @returns {Object.<string,*>} Plain object
                 */
                ResizePtyRequest.toObject = function (message, options, _depth) {
                    if (!options)
                        options = {};
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let object = {};
                    if (options.defaults) {
                        object.id = "";
                        object.execId = "";
                        object.width = 0;
                        object.height = 0;
                    }
                    if (message.id != null && $Object.hasOwnProperty.call(message, "id"))
                        object.id = message.id;
                    if (message.execId != null && $Object.hasOwnProperty.call(message, "execId"))
                        object.execId = message.execId;
                    if (message.width != null && $Object.hasOwnProperty.call(message, "width"))
                        object.width = message.width;
                    if (message.height != null && $Object.hasOwnProperty.call(message, "height"))
                        object.height = message.height;
                    return object;
                };

                /**
                 * Converts this ResizePtyRequest to JSON.
                 * @function toJSON
                 * @memberof containerd.task.v2.ResizePtyRequest
                 * @instance
                 * @returns {Object.<string,*>} JSON object
                 */
                ResizePtyRequest.prototype.toJSON = function() {
                    return ResizePtyRequest.toObject(this, $protobuf.util.toJSONOptions);
                };

                return ResizePtyRequest;
            })();

            v2.StateRequest = (function() {

                /**
                 * Properties of a StateRequest.
                 * @typedef {Object} containerd.task.v2.StateRequest.$Properties
                 * @property {string|null} [id] StateRequest id
                 * @property {string|null} [execId] StateRequest execId
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a StateRequest.
                 * @memberof containerd.task.v2
                 * @interface IStateRequest
                 * @augments containerd.task.v2.StateRequest.$Properties
                 * @deprecated Use containerd.task.v2.StateRequest.$Properties instead.
                 */

                /**
                 * Shape of a StateRequest.
                 * @typedef {containerd.task.v2.StateRequest.$Properties} containerd.task.v2.StateRequest.$Shape
                 */

                /**
                 * Constructs a new StateRequest.
                 * @memberof containerd.task.v2
                 * @classdesc Represents a StateRequest.
                 * @constructor
                 * @param {containerd.task.v2.StateRequest.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const StateRequest = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * StateRequest id.
                 * @member {string} id
                 * @memberof containerd.task.v2.StateRequest
                 * @instance
                 */
                StateRequest.prototype.id = "";

                /**
                 * StateRequest execId.
                 * @member {string} execId
                 * @memberof containerd.task.v2.StateRequest
                 * @instance
                 */
                StateRequest.prototype.execId = "";

                /**
                 * Creates a new StateRequest instance using the specified properties.
                 * @function create
                 * @memberof containerd.task.v2.StateRequest
                 * @static
                 * @param {containerd.task.v2.StateRequest.$Properties=} [properties] Properties to set
                 * @returns {containerd.task.v2.StateRequest} StateRequest instance
                 * @type {{
                 *   (properties: containerd.task.v2.StateRequest.$Shape): containerd.task.v2.StateRequest & containerd.task.v2.StateRequest.$Shape;
                 *   (properties?: containerd.task.v2.StateRequest.$Properties): containerd.task.v2.StateRequest;
                 * }}
                 */
                StateRequest.create = function(properties) {
                    return new StateRequest(properties);
                };

                /**
                 * Encodes the specified StateRequest message. Does not implicitly {@link containerd.task.v2.StateRequest.verify|verify} messages.
                 * @function encode
                 * @memberof containerd.task.v2.StateRequest
                 * @static
                 * @param {containerd.task.v2.StateRequest.$Properties} message StateRequest message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                StateRequest.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.id);
                    if (message.execId != null && $Object.hasOwnProperty.call(message, "execId") && message.execId !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.execId);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a StateRequest message from the specified reader or buffer.
                 * @function decode
                 * @memberof containerd.task.v2.StateRequest
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {containerd.task.v2.StateRequest & containerd.task.v2.StateRequest.$Shape} StateRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                StateRequest.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.containerd.task.v2.StateRequest();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.id = value;
                                else
                                    delete message.id;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.execId = value;
                                else
                                    delete message.execId;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Creates a StateRequest message from a plain object. Also converts values to their respective internal types.
                 * @function fromObject
                 * @memberof containerd.task.v2.StateRequest
                 * @static
                 * @param {Object.<string,*>} object Plain object
                 * @returns {containerd.task.v2.StateRequest} StateRequest
                 */
                StateRequest.fromObject = function (object, _depth) {
                    if (object instanceof $root.containerd.task.v2.StateRequest)
                        return object;
                    if (!$util.isObject(object))
                        throw $TypeError(".containerd.task.v2.StateRequest: object expected");
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let message = new $root.containerd.task.v2.StateRequest();
                    if (object.id != null)
                        if (typeof object.id !== "string" || object.id.length)
                            message.id = $String(object.id);
                    if (object.execId != null)
                        if (typeof object.execId !== "string" || object.execId.length)
                            message.execId = $String(object.execId);
                    return message;
                };

                /**
                 * Creates a plain object from a StateRequest message. Also converts values to other types if specified.
                 * @function toObject
                 * @memberof containerd.task.v2.StateRequest
                 * @static
                 * @param {containerd.task.v2.StateRequest} message StateRequest
                 * @param {$protobuf.IConversionOptions} [options] Conversion options
                 * @returns {Object.<string,*>} Plain object
                 */
                StateRequest.toObject = function (message, options, _depth) {
                    if (!options)
                        options = {};
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let object = {};
                    if (options.defaults) {
                        object.id = "";
                        object.execId = "";
                    }
                    if (message.id != null && $Object.hasOwnProperty.call(message, "id"))
                        object.id = message.id;
                    if (message.execId != null && $Object.hasOwnProperty.call(message, "execId"))
                        object.execId = message.execId;
                    return object;
                };

                /**
                 * Converts this StateRequest to JSON.
                 * @function toJSON
                 * @memberof containerd.task.v2.StateRequest
                 * @instance
                 * @returns {Object.<string,*>} JSON object
                 */
                StateRequest.prototype.toJSON = function() {
                    return StateRequest.toObject(this, $protobuf.util.toJSONOptions);
                };

                return StateRequest;
            })();

            v2.StateResponse = (function() {

                /**
                 * Properties of a StateResponse.
                 * @typedef {Object} containerd.task.v2.StateResponse.$Properties
                 * @property {string|null} [id] StateResponse id
                 * @property {string|null} [bundle] StateResponse bundle
                 * @property {number|null} [pid] StateResponse pid
                 * @property {containerd.v1.types.Status|null} [status] StateResponse status
                 * @property {string|null} [stdin] StateResponse stdin
                 * @property {string|null} [stdout] StateResponse stdout
                 * @property {string|null} [stderr] StateResponse stderr
                 * @property {boolean|null} [terminal] StateResponse terminal
                 * @property {number|null} [exitStatus] StateResponse exitStatus
                 * @property {google.protobuf.Timestamp.$Properties|null} [exitedAt] StateResponse exitedAt
                 * @property {string|null} [execId] StateResponse execId
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a StateResponse.
                 * @memberof containerd.task.v2
                 * @interface IStateResponse
                 * @augments containerd.task.v2.StateResponse.$Properties
                 * @deprecated Use containerd.task.v2.StateResponse.$Properties instead.
                 */

                /**
                 * Shape of a StateResponse.
                 * @typedef {containerd.task.v2.StateResponse.$Properties} containerd.task.v2.StateResponse.$Shape
                 */

                /**
                 * Constructs a new StateResponse.
                 * @memberof containerd.task.v2
                 * @classdesc Represents a StateResponse.
                 * @constructor
                 * @param {containerd.task.v2.StateResponse.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const StateResponse = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * StateResponse id.
                 * @member {string} id
                 * @memberof containerd.task.v2.StateResponse
                 * @instance
                 */
                StateResponse.prototype.id = "";

                /**
                 * StateResponse bundle.
                 * @member {string} bundle
                 * @memberof containerd.task.v2.StateResponse
                 * @instance
                 */
                StateResponse.prototype.bundle = "";

                /**
                 * StateResponse pid.
                 * @member {number} pid
                 * @memberof containerd.task.v2.StateResponse
                 * @instance
                 */
                StateResponse.prototype.pid = 0;

                /**
                 * StateResponse status.
                 * @member {containerd.v1.types.Status} status
                 * @memberof containerd.task.v2.StateResponse
                 * @instance
                 */
                StateResponse.prototype.status = 0;

                /**
                 * StateResponse stdin.
                 * @member {string} stdin
                 * @memberof containerd.task.v2.StateResponse
                 * @instance
                 */
                StateResponse.prototype.stdin = "";

                /**
                 * StateResponse stdout.
                 * @member {string} stdout
                 * @memberof containerd.task.v2.StateResponse
                 * @instance
                 */
                StateResponse.prototype.stdout = "";

                /**
                 * StateResponse stderr.
                 * @member {string} stderr
                 * @memberof containerd.task.v2.StateResponse
                 * @instance
                 */
                StateResponse.prototype.stderr = "";

                /**
                 * StateResponse terminal.
                 * @member {boolean} terminal
                 * @memberof containerd.task.v2.StateResponse
                 * @instance
                 */
                StateResponse.prototype.terminal = false;

                /**
                 * StateResponse exitStatus.
                 * @member {number} exitStatus
                 * @memberof containerd.task.v2.StateResponse
                 * @instance
                 */
                StateResponse.prototype.exitStatus = 0;

                /**
                 * StateResponse exitedAt.
                 * @member {google.protobuf.Timestamp.$Properties|null|undefined} exitedAt
                 * @memberof containerd.task.v2.StateResponse
                 * @instance
                 */
                StateResponse.prototype.exitedAt = null;

                /**
                 * StateResponse execId.
                 * @member {string} execId
                 * @memberof containerd.task.v2.StateResponse
                 * @instance
                 */
                StateResponse.prototype.execId = "";

                /**
                 * Creates a new StateResponse instance using the specified properties.
                 * @function create
                 * @memberof containerd.task.v2.StateResponse
                 * @static
                 * @param {containerd.task.v2.StateResponse.$Properties=} [properties] Properties to set
                 * @returns {containerd.task.v2.StateResponse} StateResponse instance
                 * @type {{
                 *   (properties: containerd.task.v2.StateResponse.$Shape): containerd.task.v2.StateResponse & containerd.task.v2.StateResponse.$Shape;
                 *   (properties?: containerd.task.v2.StateResponse.$Properties): containerd.task.v2.StateResponse;
                 * }}
                 */
                StateResponse.create = function(properties) {
                    return new StateResponse(properties);
                };

                /**
                 * Encodes the specified StateResponse message. Does not implicitly {@link containerd.task.v2.StateResponse.verify|verify} messages.
                 * @function encode
                 * @memberof containerd.task.v2.StateResponse
                 * @static
                 * @param {containerd.task.v2.StateResponse.$Properties} message StateResponse message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                StateResponse.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.id);
                    if (message.bundle != null && $Object.hasOwnProperty.call(message, "bundle") && message.bundle !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.bundle);
                    if (message.pid != null && $Object.hasOwnProperty.call(message, "pid") && message.pid !== 0)
                        writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.pid);
                    if (message.status != null && $Object.hasOwnProperty.call(message, "status") && message.status !== 0)
                        writer.uint32(/* id 4, wireType 0 =*/32).int32(message.status);
                    if (message.stdin != null && $Object.hasOwnProperty.call(message, "stdin") && message.stdin !== "")
                        writer.uint32(/* id 5, wireType 2 =*/42).string(message.stdin);
                    if (message.stdout != null && $Object.hasOwnProperty.call(message, "stdout") && message.stdout !== "")
                        writer.uint32(/* id 6, wireType 2 =*/50).string(message.stdout);
                    if (message.stderr != null && $Object.hasOwnProperty.call(message, "stderr") && message.stderr !== "")
                        writer.uint32(/* id 7, wireType 2 =*/58).string(message.stderr);
                    if (message.terminal != null && $Object.hasOwnProperty.call(message, "terminal") && message.terminal !== false)
                        writer.uint32(/* id 8, wireType 0 =*/64).bool(message.terminal);
                    if (message.exitStatus != null && $Object.hasOwnProperty.call(message, "exitStatus") && message.exitStatus !== 0)
                        writer.uint32(/* id 9, wireType 0 =*/72).uint32(message.exitStatus);
                    if (message.exitedAt != null && $Object.hasOwnProperty.call(message, "exitedAt"))
                        $root.google.protobuf.Timestamp.encode(message.exitedAt, writer.uint32(/* id 10, wireType 2 =*/82).fork(), _depth + 1).ldelim();
                    if (message.execId != null && $Object.hasOwnProperty.call(message, "execId") && message.execId !== "")
                        writer.uint32(/* id 11, wireType 2 =*/90).string(message.execId);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a StateResponse message from the specified reader or buffer.
                 * @function decode
                 * @memberof containerd.task.v2.StateResponse
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {containerd.task.v2.StateResponse & containerd.task.v2.StateResponse.$Shape} StateResponse
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                StateResponse.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.containerd.task.v2.StateResponse();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.id = value;
                                else
                                    delete message.id;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.bundle = value;
                                else
                                    delete message.bundle;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.pid = value;
                                else
                                    delete message.pid;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.status = value;
                                else
                                    delete message.status;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.stdin = value;
                                else
                                    delete message.stdin;
                                continue;
                            }
                        case 6: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.stdout = value;
                                else
                                    delete message.stdout;
                                continue;
                            }
                        case 7: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.stderr = value;
                                else
                                    delete message.stderr;
                                continue;
                            }
                        case 8: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.bool())
                                    message.terminal = value;
                                else
                                    delete message.terminal;
                                continue;
                            }
                        case 9: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.exitStatus = value;
                                else
                                    delete message.exitStatus;
                                continue;
                            }
                        case 10: {
                                if (wireType !== 2)
                                    break;
                                message.exitedAt = $root.google.protobuf.Timestamp.decode(reader, reader.size(), $undefined, _depth + 1, message.exitedAt);
                                continue;
                            }
                        case 11: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.execId = value;
                                else
                                    delete message.execId;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Creates a StateResponse message from a plain object. Also converts values to their respective internal types.
                 * @function fromObject
                 * @memberof containerd.task.v2.StateResponse
                 * @static
                 * @param {Object.<string,*>} object Plain object
                 * @returns {containerd.task.v2.StateResponse} StateResponse
                 */
                StateResponse.fromObject = function (object, _depth) {
                    if (object instanceof $root.containerd.task.v2.StateResponse)
                        return object;
                    if (!$util.isObject(object))
                        throw $TypeError(".containerd.task.v2.StateResponse: object expected");
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let message = new $root.containerd.task.v2.StateResponse();
                    if (object.id != null)
                        if (typeof object.id !== "string" || object.id.length)
                            message.id = $String(object.id);
                    if (object.bundle != null)
                        if (typeof object.bundle !== "string" || object.bundle.length)
                            message.bundle = $String(object.bundle);
                    if (object.pid != null)
                        if ($Number(object.pid) !== 0)
                            message.pid = object.pid >>> 0;
                    if (object.status !== 0 && (typeof object.status !== "string" || $root.containerd.v1.types.Status[object.status] !== 0))
                        switch (object.status) {
                        case "UNKNOWN":
                        case 0:
                            message.status = 0;
                            break;
                        case "CREATED":
                        case 1:
                            message.status = 1;
                            break;
                        case "RUNNING":
                        case 2:
                            message.status = 2;
                            break;
                        case "STOPPED":
                        case 3:
                            message.status = 3;
                            break;
                        case "PAUSED":
                        case 4:
                            message.status = 4;
                            break;
                        case "PAUSING":
                        case 5:
                            message.status = 5;
                            break;
                        default:
                            if (typeof object.status === "number" && (object.status | 0) === object.status)
                                message.status = object.status;
                        }
                    if (object.stdin != null)
                        if (typeof object.stdin !== "string" || object.stdin.length)
                            message.stdin = $String(object.stdin);
                    if (object.stdout != null)
                        if (typeof object.stdout !== "string" || object.stdout.length)
                            message.stdout = $String(object.stdout);
                    if (object.stderr != null)
                        if (typeof object.stderr !== "string" || object.stderr.length)
                            message.stderr = $String(object.stderr);
                    if (object.terminal != null)
                        if (object.terminal)
                            message.terminal = $Boolean(object.terminal);
                    if (object.exitStatus != null)
                        if ($Number(object.exitStatus) !== 0)
                            message.exitStatus = object.exitStatus >>> 0;
                    if (object.exitedAt != null) {
                        if (!$util.isObject(object.exitedAt))
                            throw $TypeError(".containerd.task.v2.StateResponse.exitedAt: object expected");
                        message.exitedAt = $root.google.protobuf.Timestamp.fromObject(object.exitedAt, _depth + 1);
                    }
                    if (object.execId != null)
                        if (typeof object.execId !== "string" || object.execId.length)
                            message.execId = $String(object.execId);
                    return message;
                };

                /**
                 * Creates a plain object from a StateResponse message. Also converts values to other types if specified.
                 * @function toObject
                 * @memberof containerd.task.v2.StateResponse
                 * @static
                 * @param {containerd.task.v2.StateResponse} message StateResponse
                 * @param {$protobuf.IConversionOptions} [options] Conversion options
                 * @returns {Object.<string,*>} Plain object
                 */
                StateResponse.toObject = function (message, options, _depth) {
                    if (!options)
                        options = {};
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let object = {};
                    if (options.defaults) {
                        object.id = "";
                        object.bundle = "";
                        object.pid = 0;
                        object.status = options.enums === $String ? "UNKNOWN" : 0;
                        object.stdin = "";
                        object.stdout = "";
                        object.stderr = "";
                        object.terminal = false;
                        object.exitStatus = 0;
                        object.exitedAt = null;
                        object.execId = "";
                    }
                    if (message.id != null && $Object.hasOwnProperty.call(message, "id"))
                        object.id = message.id;
                    if (message.bundle != null && $Object.hasOwnProperty.call(message, "bundle"))
                        object.bundle = message.bundle;
                    if (message.pid != null && $Object.hasOwnProperty.call(message, "pid"))
                        object.pid = message.pid;
                    if (message.status != null && $Object.hasOwnProperty.call(message, "status"))
                        object.status = options.enums === $String ? $root.containerd.v1.types.Status[message.status] === $undefined ? message.status : $root.containerd.v1.types.Status[message.status] : message.status;
                    if (message.stdin != null && $Object.hasOwnProperty.call(message, "stdin"))
                        object.stdin = message.stdin;
                    if (message.stdout != null && $Object.hasOwnProperty.call(message, "stdout"))
                        object.stdout = message.stdout;
                    if (message.stderr != null && $Object.hasOwnProperty.call(message, "stderr"))
                        object.stderr = message.stderr;
                    if (message.terminal != null && $Object.hasOwnProperty.call(message, "terminal"))
                        object.terminal = message.terminal;
                    if (message.exitStatus != null && $Object.hasOwnProperty.call(message, "exitStatus"))
                        object.exitStatus = message.exitStatus;
                    if (message.exitedAt != null && $Object.hasOwnProperty.call(message, "exitedAt"))
                        object.exitedAt = $root.google.protobuf.Timestamp.toObject(message.exitedAt, options, _depth + 1);
                    if (message.execId != null && $Object.hasOwnProperty.call(message, "execId"))
                        object.execId = message.execId;
                    return object;
                };

                /**
                 * Converts this StateResponse to JSON.
                 * @function toJSON
                 * @memberof containerd.task.v2.StateResponse
                 * @instance
                 * @returns {Object.<string,*>} JSON object
                 */
                StateResponse.prototype.toJSON = function() {
                    return StateResponse.toObject(this, $protobuf.util.toJSONOptions);
                };

                return StateResponse;
            })();

            v2.KillRequest = (function() {

                /**
                 * Properties of a KillRequest.
                 * @typedef {Object} containerd.task.v2.KillRequest.$Properties
                 * @property {string|null} [id] KillRequest id
                 * @property {string|null} [execId] KillRequest execId
                 * @property {number|null} [signal] KillRequest signal
                 * @property {boolean|null} [all] KillRequest all
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a KillRequest.
                 * @memberof containerd.task.v2
                 * @interface IKillRequest
                 * @augments containerd.task.v2.KillRequest.$Properties
                 * @deprecated Use containerd.task.v2.KillRequest.$Properties instead.
                 */

                /**
                 * Shape of a KillRequest.
                 * @typedef {containerd.task.v2.KillRequest.$Properties} containerd.task.v2.KillRequest.$Shape
                 */

                /**
                 * Constructs a new KillRequest.
                 * @memberof containerd.task.v2
                 * @classdesc Represents a KillRequest.
                 * @constructor
                 * @param {containerd.task.v2.KillRequest.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const KillRequest = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * KillRequest id.
                 * @member {string} id
                 * @memberof containerd.task.v2.KillRequest
                 * @instance
                 */
                KillRequest.prototype.id = "";

                /**
                 * KillRequest execId.
                 * @member {string} execId
                 * @memberof containerd.task.v2.KillRequest
                 * @instance
                 */
                KillRequest.prototype.execId = "";

                /**
                 * KillRequest signal.
                 * @member {number} signal
                 * @memberof containerd.task.v2.KillRequest
                 * @instance
                 */
                KillRequest.prototype.signal = 0;

                /**
                 * KillRequest all.
                 * @member {boolean} all
                 * @memberof containerd.task.v2.KillRequest
                 * @instance
                 */
                KillRequest.prototype.all = false;

                /**
                 * Creates a new KillRequest instance using the specified properties.
                 * @function create
                 * @memberof containerd.task.v2.KillRequest
                 * @static
                 * @param {containerd.task.v2.KillRequest.$Properties=} [properties] Properties to set
                 * @returns {containerd.task.v2.KillRequest} KillRequest instance
                 * @type {{
                 *   (properties: containerd.task.v2.KillRequest.$Shape): containerd.task.v2.KillRequest & containerd.task.v2.KillRequest.$Shape;
                 *   (properties?: containerd.task.v2.KillRequest.$Properties): containerd.task.v2.KillRequest;
                 * }}
                 */
                KillRequest.create = function(properties) {
                    return new KillRequest(properties);
                };

                /**
                 * Encodes the specified KillRequest message. Does not implicitly {@link containerd.task.v2.KillRequest.verify|verify} messages.
                 * @function encode
                 * @memberof containerd.task.v2.KillRequest
                 * @static
                 * @param {containerd.task.v2.KillRequest.$Properties} message KillRequest message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                KillRequest.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.id);
                    if (message.execId != null && $Object.hasOwnProperty.call(message, "execId") && message.execId !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.execId);
                    if (message.signal != null && $Object.hasOwnProperty.call(message, "signal") && message.signal !== 0)
                        writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.signal);
                    if (message.all != null && $Object.hasOwnProperty.call(message, "all") && message.all !== false)
                        writer.uint32(/* id 4, wireType 0 =*/32).bool(message.all);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a KillRequest message from the specified reader or buffer.
                 * @function decode
                 * @memberof containerd.task.v2.KillRequest
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {containerd.task.v2.KillRequest & containerd.task.v2.KillRequest.$Shape} KillRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                KillRequest.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.containerd.task.v2.KillRequest();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.id = value;
                                else
                                    delete message.id;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.execId = value;
                                else
                                    delete message.execId;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.signal = value;
                                else
                                    delete message.signal;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.bool())
                                    message.all = value;
                                else
                                    delete message.all;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Creates a KillRequest message from a plain object. Also converts values to their respective internal types.
                 * @function fromObject
                 * @memberof containerd.task.v2.KillRequest
                 * @static
                 * @param {Object.<string,*>} object Plain object
                 * @returns {containerd.task.v2.KillRequest} KillRequest
                 */
                KillRequest.fromObject = function (object, _depth) {
                    if (object instanceof $root.containerd.task.v2.KillRequest)
                        return object;
                    if (!$util.isObject(object))
                        throw $TypeError(".containerd.task.v2.KillRequest: object expected");
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let message = new $root.containerd.task.v2.KillRequest();
                    if (object.id != null)
                        if (typeof object.id !== "string" || object.id.length)
                            message.id = $String(object.id);
                    if (object.execId != null)
                        if (typeof object.execId !== "string" || object.execId.length)
                            message.execId = $String(object.execId);
                    if (object.signal != null)
                        if ($Number(object.signal) !== 0)
                            message.signal = object.signal >>> 0;
                    if (object.all != null)
                        if (object.all)
                            message.all = $Boolean(object.all);
                    return message;
                };

                /**
                 * Creates a plain object from a KillRequest message. Also converts values to other types if specified.
                 * @function toObject
                 * @memberof containerd.task.v2.KillRequest
                 * @static
                 * @param {containerd.task.v2.KillRequest} message KillRequest
                 * @param {$protobuf.IConversionOptions} [options] Conversion options
                 * @returns {Object.<string,*>} Plain object
                 */
                KillRequest.toObject = function (message, options, _depth) {
                    if (!options)
                        options = {};
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let object = {};
                    if (options.defaults) {
                        object.id = "";
                        object.execId = "";
                        object.signal = 0;
                        object.all = false;
                    }
                    if (message.id != null && $Object.hasOwnProperty.call(message, "id"))
                        object.id = message.id;
                    if (message.execId != null && $Object.hasOwnProperty.call(message, "execId"))
                        object.execId = message.execId;
                    if (message.signal != null && $Object.hasOwnProperty.call(message, "signal"))
                        object.signal = message.signal;
                    if (message.all != null && $Object.hasOwnProperty.call(message, "all"))
                        object.all = message.all;
                    return object;
                };

                /**
                 * Converts this KillRequest to JSON.
                 * @function toJSON
                 * @memberof containerd.task.v2.KillRequest
                 * @instance
                 * @returns {Object.<string,*>} JSON object
                 */
                KillRequest.prototype.toJSON = function() {
                    return KillRequest.toObject(this, $protobuf.util.toJSONOptions);
                };

                return KillRequest;
            })();

            v2.CloseIORequest = (function() {

                /**
                 * Properties of a CloseIORequest.
                 * @typedef {Object} containerd.task.v2.CloseIORequest.$Properties
                 * @property {string|null} [id] CloseIORequest id
                 * @property {string|null} [execId] CloseIORequest execId
                 * @property {boolean|null} [stdin] CloseIORequest stdin
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a CloseIORequest.
                 * @memberof containerd.task.v2
                 * @interface ICloseIORequest
                 * @augments containerd.task.v2.CloseIORequest.$Properties
                 * @deprecated Use containerd.task.v2.CloseIORequest.$Properties instead.
                 */

                /**
                 * Shape of a CloseIORequest.
                 * @typedef {containerd.task.v2.CloseIORequest.$Properties} containerd.task.v2.CloseIORequest.$Shape
                 */

                /**
                 * Constructs a new CloseIORequest.
                 * @memberof containerd.task.v2
                 * @classdesc Represents a CloseIORequest.
                 * @constructor
                 * @param {containerd.task.v2.CloseIORequest.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const CloseIORequest = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * CloseIORequest id.
                 * @member {string} id
                 * @memberof containerd.task.v2.CloseIORequest
                 * @instance
                 */
                CloseIORequest.prototype.id = "";

                /**
                 * CloseIORequest execId.
                 * @member {string} execId
                 * @memberof containerd.task.v2.CloseIORequest
                 * @instance
                 */
                CloseIORequest.prototype.execId = "";

                /**
                 * CloseIORequest stdin.
                 * @member {boolean} stdin
                 * @memberof containerd.task.v2.CloseIORequest
                 * @instance
                 */
                CloseIORequest.prototype.stdin = false;

                /**
                 * Creates a new CloseIORequest instance using the specified properties.
                 * @function create
                 * @memberof containerd.task.v2.CloseIORequest
                 * @static
                 * @param {containerd.task.v2.CloseIORequest.$Properties=} [properties] Properties to set
                 * @returns {containerd.task.v2.CloseIORequest} CloseIORequest instance
                 * @type {{
                 *   (properties: containerd.task.v2.CloseIORequest.$Shape): containerd.task.v2.CloseIORequest & containerd.task.v2.CloseIORequest.$Shape;
                 *   (properties?: containerd.task.v2.CloseIORequest.$Properties): containerd.task.v2.CloseIORequest;
                 * }}
                 */
                CloseIORequest.create = function(properties) {
                    return new CloseIORequest(properties);
                };

                /**
                 * Encodes the specified CloseIORequest message. Does not implicitly {@link containerd.task.v2.CloseIORequest.verify|verify} messages.
                 * @function encode
                 * @memberof containerd.task.v2.CloseIORequest
                 * @static
                 * @param {containerd.task.v2.CloseIORequest.$Properties} message CloseIORequest message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                CloseIORequest.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.id);
                    if (message.execId != null && $Object.hasOwnProperty.call(message, "execId") && message.execId !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.execId);
                    if (message.stdin != null && $Object.hasOwnProperty.call(message, "stdin") && message.stdin !== false)
                        writer.uint32(/* id 3, wireType 0 =*/24).bool(message.stdin);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a CloseIORequest message from the specified reader or buffer.
                 * @function decode
                 * @memberof containerd.task.v2.CloseIORequest
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {containerd.task.v2.CloseIORequest & containerd.task.v2.CloseIORequest.$Shape} CloseIORequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                CloseIORequest.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.containerd.task.v2.CloseIORequest();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.id = value;
                                else
                                    delete message.id;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.execId = value;
                                else
                                    delete message.execId;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.bool())
                                    message.stdin = value;
                                else
                                    delete message.stdin;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Creates a CloseIORequest message from a plain object. Also converts values to their respective internal types.
                 * @function fromObject
                 * @memberof containerd.task.v2.CloseIORequest
                 * @static
                 * @param {Object.<string,*>} object Plain object
                 * @returns {containerd.task.v2.CloseIORequest} CloseIORequest
                 */
                CloseIORequest.fromObject = function (object, _depth) {
                    if (object instanceof $root.containerd.task.v2.CloseIORequest)
                        return object;
                    if (!$util.isObject(object))
                        throw $TypeError(".containerd.task.v2.CloseIORequest: object expected");
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let message = new $root.containerd.task.v2.CloseIORequest();
                    if (object.id != null)
                        if (typeof object.id !== "string" || object.id.length)
                            message.id = $String(object.id);
                    if (object.execId != null)
                        if (typeof object.execId !== "string" || object.execId.length)
                            message.execId = $String(object.execId);
                    if (object.stdin != null)
                        if (object.stdin)
                            message.stdin = $Boolean(object.stdin);
                    return message;
                };

                /**
                 * Creates a plain object from a CloseIORequest message. Also converts values to other types if specified.
                 * @function toObject
                 * @memberof containerd.task.v2.CloseIORequest
                 * @static
                 * @param {containerd.task.v2.CloseIORequest} message CloseIORequest
                 * @param {$protobuf.IConversionOptions} [options] Conversion options
                 * @returns {Object.<string,*>} Plain object
                 */
                CloseIORequest.toObject = function (message, options, _depth) {
                    if (!options)
                        options = {};
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let object = {};
                    if (options.defaults) {
                        object.id = "";
                        object.execId = "";
                        object.stdin = false;
                    }
                    if (message.id != null && $Object.hasOwnProperty.call(message, "id"))
                        object.id = message.id;
                    if (message.execId != null && $Object.hasOwnProperty.call(message, "execId"))
                        object.execId = message.execId;
                    if (message.stdin != null && $Object.hasOwnProperty.call(message, "stdin"))
                        object.stdin = message.stdin;
                    return object;
                };

                /**
                 * Converts this CloseIORequest to JSON.
                 * @function toJSON
                 * @memberof containerd.task.v2.CloseIORequest
                 * @instance
                 * @returns {Object.<string,*>} JSON object
                 */
                CloseIORequest.prototype.toJSON = function() {
                    return CloseIORequest.toObject(this, $protobuf.util.toJSONOptions);
                };

                return CloseIORequest;
            })();

            v2.PidsRequest = (function() {

                /**
                 * Properties of a PidsRequest.
                 * @typedef {Object} containerd.task.v2.PidsRequest.$Properties
                 * @property {string|null} [id] PidsRequest id
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a PidsRequest.
                 * @memberof containerd.task.v2
                 * @interface IPidsRequest
                 * @augments containerd.task.v2.PidsRequest.$Properties
                 * @deprecated Use containerd.task.v2.PidsRequest.$Properties instead.
                 */

                /**
                 * Shape of a PidsRequest.
                 * @typedef {containerd.task.v2.PidsRequest.$Properties} containerd.task.v2.PidsRequest.$Shape
                 */

                /**
                 * Constructs a new PidsRequest.
                 * @memberof containerd.task.v2
                 * @classdesc Represents a PidsRequest.
                 * @constructor
                 * @param {containerd.task.v2.PidsRequest.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const PidsRequest = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * PidsRequest id.
                 * @member {string} id
                 * @memberof containerd.task.v2.PidsRequest
                 * @instance
                 */
                PidsRequest.prototype.id = "";

                /**
                 * Creates a new PidsRequest instance using the specified properties.
                 * @function create
                 * @memberof containerd.task.v2.PidsRequest
                 * @static
                 * @param {containerd.task.v2.PidsRequest.$Properties=} [properties] Properties to set
                 * @returns {containerd.task.v2.PidsRequest} PidsRequest instance
                 * @type {{
                 *   (properties: containerd.task.v2.PidsRequest.$Shape): containerd.task.v2.PidsRequest & containerd.task.v2.PidsRequest.$Shape;
                 *   (properties?: containerd.task.v2.PidsRequest.$Properties): containerd.task.v2.PidsRequest;
                 * }}
                 */
                PidsRequest.create = function(properties) {
                    return new PidsRequest(properties);
                };

                /**
                 * Encodes the specified PidsRequest message. Does not implicitly {@link containerd.task.v2.PidsRequest.verify|verify} messages.
                 * @function encode
                 * @memberof containerd.task.v2.PidsRequest
                 * @static
                 * @param {containerd.task.v2.PidsRequest.$Properties} message PidsRequest message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                PidsRequest.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.id);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a PidsRequest message from the specified reader or buffer.
                 * @function decode
                 * @memberof containerd.task.v2.PidsRequest
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {containerd.task.v2.PidsRequest & containerd.task.v2.PidsRequest.$Shape} PidsRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                PidsRequest.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.containerd.task.v2.PidsRequest();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.id = value;
                                else
                                    delete message.id;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Creates a PidsRequest message from a plain object. Also converts values to their respective internal types.
                 * @function fromObject
                 * @memberof containerd.task.v2.PidsRequest
                 * @static
                 * @param {Object.<string,*>} object Plain object
                 * @returns {containerd.task.v2.PidsRequest} PidsRequest
                 */
                PidsRequest.fromObject = function (object, _depth) {
                    if (object instanceof $root.containerd.task.v2.PidsRequest)
                        return object;
                    if (!$util.isObject(object))
                        throw $TypeError(".containerd.task.v2.PidsRequest: object expected");
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let message = new $root.containerd.task.v2.PidsRequest();
                    if (object.id != null)
                        if (typeof object.id !== "string" || object.id.length)
                            message.id = $String(object.id);
                    return message;
                };

                /**
                 * Creates a plain object from a PidsRequest message. Also converts values to other types if specified.
                 * @function toObject
                 * @memberof containerd.task.v2.PidsRequest
                 * @static
                 * @param {containerd.task.v2.PidsRequest} message PidsRequest
                 * @param {$protobuf.IConversionOptions} [options] Conversion options
                 * @returns {Object.<string,*>} Plain object
                 */
                PidsRequest.toObject = function (message, options, _depth) {
                    if (!options)
                        options = {};
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let object = {};
                    if (options.defaults)
                        object.id = "";
                    if (message.id != null && $Object.hasOwnProperty.call(message, "id"))
                        object.id = message.id;
                    return object;
                };

                /**
                 * Converts this PidsRequest to JSON.
                 * @function toJSON
                 * @memberof containerd.task.v2.PidsRequest
                 * @instance
                 * @returns {Object.<string,*>} JSON object
                 */
                PidsRequest.prototype.toJSON = function() {
                    return PidsRequest.toObject(this, $protobuf.util.toJSONOptions);
                };

                return PidsRequest;
            })();

            v2.PidsResponse = (function() {

                /**
                 * Properties of a PidsResponse.
                 * @typedef {Object} containerd.task.v2.PidsResponse.$Properties
                 * @property {Array.<containerd.v1.types.ProcessInfo.$Properties>|null} [processes] PidsResponse processes
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a PidsResponse.
                 * @memberof containerd.task.v2
                 * @interface IPidsResponse
                 * @augments containerd.task.v2.PidsResponse.$Properties
                 * @deprecated Use containerd.task.v2.PidsResponse.$Properties instead.
                 */

                /**
                 * Shape of a PidsResponse.
                 * @typedef {containerd.task.v2.PidsResponse.$Properties} containerd.task.v2.PidsResponse.$Shape
                 */

                /**
                 * Constructs a new PidsResponse.
                 * @memberof containerd.task.v2
                 * @classdesc Represents a PidsResponse.
                 * @constructor
                 * @param {containerd.task.v2.PidsResponse.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const PidsResponse = function (properties) {
                    this.processes = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * PidsResponse processes.
                 * @member {Array.<containerd.v1.types.ProcessInfo.$Properties>} processes
                 * @memberof containerd.task.v2.PidsResponse
                 * @instance
                 */
                PidsResponse.prototype.processes = $util.emptyArray;

                /**
                 * Creates a new PidsResponse instance using the specified properties.
                 * @function create
                 * @memberof containerd.task.v2.PidsResponse
                 * @static
                 * @param {containerd.task.v2.PidsResponse.$Properties=} [properties] Properties to set
                 * @returns {containerd.task.v2.PidsResponse} PidsResponse instance
                 * @type {{
                 *   (properties: containerd.task.v2.PidsResponse.$Shape): containerd.task.v2.PidsResponse & containerd.task.v2.PidsResponse.$Shape;
                 *   (properties?: containerd.task.v2.PidsResponse.$Properties): containerd.task.v2.PidsResponse;
                 * }}
                 */
                PidsResponse.create = function(properties) {
                    return new PidsResponse(properties);
                };

                /**
                 * Encodes the specified PidsResponse message. Does not implicitly {@link containerd.task.v2.PidsResponse.verify|verify} messages.
                 * @function encode
                 * @memberof containerd.task.v2.PidsResponse
                 * @static
                 * @param {containerd.task.v2.PidsResponse.$Properties} message PidsResponse message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                PidsResponse.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.processes != null && message.processes.length)
                        for (let i = 0; i < message.processes.length; ++i)
                            $root.containerd.v1.types.ProcessInfo.encode(message.processes[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a PidsResponse message from the specified reader or buffer.
                 * @function decode
                 * @memberof containerd.task.v2.PidsResponse
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {containerd.task.v2.PidsResponse & containerd.task.v2.PidsResponse.$Shape} PidsResponse
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                PidsResponse.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.containerd.task.v2.PidsResponse();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.processes && message.processes.length))
                                    message.processes = [];
                                message.processes.push($root.containerd.v1.types.ProcessInfo.decode(reader, reader.size(), $undefined, _depth + 1));
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Creates a PidsResponse message from a plain object. Also converts values to their respective internal types.
                 * @function fromObject
                 * @memberof containerd.task.v2.PidsResponse
                 * @static
                 * @param {Object.<string,*>} object Plain object
                 * @returns {containerd.task.v2.PidsResponse} PidsResponse
                 */
                PidsResponse.fromObject = function (object, _depth) {
                    if (object instanceof $root.containerd.task.v2.PidsResponse)
                        return object;
                    if (!$util.isObject(object))
                        throw $TypeError(".containerd.task.v2.PidsResponse: object expected");
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let message = new $root.containerd.task.v2.PidsResponse();
                    if (object.processes) {
                        if (!$Array.isArray(object.processes))
                            throw $TypeError(".containerd.task.v2.PidsResponse.processes: array expected");
                        message.processes = $Array(object.processes.length);
                        for (let i = 0; i < object.processes.length; ++i) {
                            if (!$util.isObject(object.processes[i]))
                                throw $TypeError(".containerd.task.v2.PidsResponse.processes: object expected");
                            message.processes[i] = $root.containerd.v1.types.ProcessInfo.fromObject(object.processes[i], _depth + 1);
                        }
                    }
                    return message;
                };

                /**
                 * Creates a plain object from a PidsResponse message. Also converts values to other types if specified.
                 * @function toObject
                 * @memberof containerd.task.v2.PidsResponse
                 * @static
                 * @param {containerd.task.v2.PidsResponse} message PidsResponse
                 * @param {$protobuf.IConversionOptions} [options] Conversion options
                 * @returns {Object.<string,*>} Plain object
                 */
                PidsResponse.toObject = function (message, options, _depth) {
                    if (!options)
                        options = {};
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let object = {};
                    if (options.arrays || options.defaults)
                        object.processes = [];
                    if (message.processes && message.processes.length) {
                        object.processes = $Array(message.processes.length);
                        for (let j = 0; j < message.processes.length; ++j)
                            object.processes[j] = $root.containerd.v1.types.ProcessInfo.toObject(message.processes[j], options, _depth + 1);
                    }
                    return object;
                };

                /**
                 * Converts this PidsResponse to JSON.
                 * @function toJSON
                 * @memberof containerd.task.v2.PidsResponse
                 * @instance
                 * @returns {Object.<string,*>} JSON object
                 */
                PidsResponse.prototype.toJSON = function() {
                    return PidsResponse.toObject(this, $protobuf.util.toJSONOptions);
                };

                return PidsResponse;
            })();

            v2.CheckpointTaskRequest = (function() {

                /**
                 * Properties of a CheckpointTaskRequest.
                 * @typedef {Object} containerd.task.v2.CheckpointTaskRequest.$Properties
                 * @property {string|null} [id] CheckpointTaskRequest id
                 * @property {string|null} [path] CheckpointTaskRequest path
                 * @property {google.protobuf.Any.$Properties|null} [options] CheckpointTaskRequest options
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a CheckpointTaskRequest.
                 * @memberof containerd.task.v2
                 * @interface ICheckpointTaskRequest
                 * @augments containerd.task.v2.CheckpointTaskRequest.$Properties
                 * @deprecated Use containerd.task.v2.CheckpointTaskRequest.$Properties instead.
                 */

                /**
                 * Shape of a CheckpointTaskRequest.
                 * @typedef {containerd.task.v2.CheckpointTaskRequest.$Properties} containerd.task.v2.CheckpointTaskRequest.$Shape
                 */

                /**
                 * Constructs a new CheckpointTaskRequest.
                 * @memberof containerd.task.v2
                 * @classdesc Represents a CheckpointTaskRequest.
                 * @constructor
                 * @param {containerd.task.v2.CheckpointTaskRequest.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const CheckpointTaskRequest = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * CheckpointTaskRequest id.
                 * @member {string} id
                 * @memberof containerd.task.v2.CheckpointTaskRequest
                 * @instance
                 */
                CheckpointTaskRequest.prototype.id = "";

                /**
                 * CheckpointTaskRequest path.
                 * @member {string} path
                 * @memberof containerd.task.v2.CheckpointTaskRequest
                 * @instance
                 */
                CheckpointTaskRequest.prototype.path = "";

                /**
                 * CheckpointTaskRequest options.
                 * @member {google.protobuf.Any.$Properties|null|undefined} options
                 * @memberof containerd.task.v2.CheckpointTaskRequest
                 * @instance
                 */
                CheckpointTaskRequest.prototype.options = null;

                /**
                 * Creates a new CheckpointTaskRequest instance using the specified properties.
                 * @function create
                 * @memberof containerd.task.v2.CheckpointTaskRequest
                 * @static
                 * @param {containerd.task.v2.CheckpointTaskRequest.$Properties=} [properties] Properties to set
                 * @returns {containerd.task.v2.CheckpointTaskRequest} CheckpointTaskRequest instance
                 * @type {{
                 *   (properties: containerd.task.v2.CheckpointTaskRequest.$Shape): containerd.task.v2.CheckpointTaskRequest & containerd.task.v2.CheckpointTaskRequest.$Shape;
                 *   (properties?: containerd.task.v2.CheckpointTaskRequest.$Properties): containerd.task.v2.CheckpointTaskRequest;
                 * }}
                 */
                CheckpointTaskRequest.create = function(properties) {
                    return new CheckpointTaskRequest(properties);
                };

                /**
                 * Encodes the specified CheckpointTaskRequest message. Does not implicitly {@link containerd.task.v2.CheckpointTaskRequest.verify|verify} messages.
                 * @function encode
                 * @memberof containerd.task.v2.CheckpointTaskRequest
                 * @static
                 * @param {containerd.task.v2.CheckpointTaskRequest.$Properties} message CheckpointTaskRequest message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                CheckpointTaskRequest.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.id);
                    if (message.path != null && $Object.hasOwnProperty.call(message, "path") && message.path !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.path);
                    if (message.options != null && $Object.hasOwnProperty.call(message, "options"))
                        $root.google.protobuf.Any.encode(message.options, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a CheckpointTaskRequest message from the specified reader or buffer.
                 * @function decode
                 * @memberof containerd.task.v2.CheckpointTaskRequest
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {containerd.task.v2.CheckpointTaskRequest & containerd.task.v2.CheckpointTaskRequest.$Shape} CheckpointTaskRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                CheckpointTaskRequest.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.containerd.task.v2.CheckpointTaskRequest();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.id = value;
                                else
                                    delete message.id;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.path = value;
                                else
                                    delete message.path;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                message.options = $root.google.protobuf.Any.decode(reader, reader.size(), $undefined, _depth + 1, message.options);
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Creates a CheckpointTaskRequest message from a plain object. Also converts values to their respective internal types.
                 * @function fromObject
                 * @memberof containerd.task.v2.CheckpointTaskRequest
                 * @static
                 * @param {Object.<string,*>} object Plain object
                 * @returns {containerd.task.v2.CheckpointTaskRequest} CheckpointTaskRequest
                 */
                CheckpointTaskRequest.fromObject = function (object, _depth) {
                    if (object instanceof $root.containerd.task.v2.CheckpointTaskRequest)
                        return object;
                    if (!$util.isObject(object))
                        throw $TypeError(".containerd.task.v2.CheckpointTaskRequest: object expected");
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let message = new $root.containerd.task.v2.CheckpointTaskRequest();
                    if (object.id != null)
                        if (typeof object.id !== "string" || object.id.length)
                            message.id = $String(object.id);
                    if (object.path != null)
                        if (typeof object.path !== "string" || object.path.length)
                            message.path = $String(object.path);
                    if (object.options != null) {
                        if (!$util.isObject(object.options))
                            throw $TypeError(".containerd.task.v2.CheckpointTaskRequest.options: object expected");
                        message.options = $root.google.protobuf.Any.fromObject(object.options, _depth + 1);
                    }
                    return message;
                };

                /**
                 * Creates a plain object from a CheckpointTaskRequest message. Also converts values to other types if specified.
                 * @function toObject
                 * @memberof containerd.task.v2.CheckpointTaskRequest
                 * @static
                 * @param {containerd.task.v2.CheckpointTaskRequest} message CheckpointTaskRequest
                 * @param {$protobuf.IConversionOptions} [options] Conversion options
                 * @returns {Object.<string,*>} Plain object
                 */
                CheckpointTaskRequest.toObject = function (message, options, _depth) {
                    if (!options)
                        options = {};
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let object = {};
                    if (options.defaults) {
                        object.id = "";
                        object.path = "";
                        object.options = null;
                    }
                    if (message.id != null && $Object.hasOwnProperty.call(message, "id"))
                        object.id = message.id;
                    if (message.path != null && $Object.hasOwnProperty.call(message, "path"))
                        object.path = message.path;
                    if (message.options != null && $Object.hasOwnProperty.call(message, "options"))
                        object.options = $root.google.protobuf.Any.toObject(message.options, options, _depth + 1);
                    return object;
                };

                /**
                 * Converts this CheckpointTaskRequest to JSON.
                 * @function toJSON
                 * @memberof containerd.task.v2.CheckpointTaskRequest
                 * @instance
                 * @returns {Object.<string,*>} JSON object
                 */
                CheckpointTaskRequest.prototype.toJSON = function() {
                    return CheckpointTaskRequest.toObject(this, $protobuf.util.toJSONOptions);
                };

                return CheckpointTaskRequest;
            })();

            v2.UpdateTaskRequest = (function() {

                /**
                 * Properties of an UpdateTaskRequest.
                 * @typedef {Object} containerd.task.v2.UpdateTaskRequest.$Properties
                 * @property {string|null} [id] UpdateTaskRequest id
                 * @property {google.protobuf.Any.$Properties|null} [resources] UpdateTaskRequest resources
                 * @property {Object.<string,string>|null} [annotations] UpdateTaskRequest annotations
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of an UpdateTaskRequest.
                 * @memberof containerd.task.v2
                 * @interface IUpdateTaskRequest
                 * @augments containerd.task.v2.UpdateTaskRequest.$Properties
                 * @deprecated Use containerd.task.v2.UpdateTaskRequest.$Properties instead.
                 */

                /**
                 * Shape of an UpdateTaskRequest.
                 * @typedef {containerd.task.v2.UpdateTaskRequest.$Properties} containerd.task.v2.UpdateTaskRequest.$Shape
                 */

                /**
                 * Constructs a new UpdateTaskRequest.
                 * @memberof containerd.task.v2
                 * @classdesc Represents an UpdateTaskRequest.
                 * @constructor
                 * @param {containerd.task.v2.UpdateTaskRequest.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const UpdateTaskRequest = function (properties) {
                    this.annotations = {};
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * UpdateTaskRequest id.
                 * @member {string} id
                 * @memberof containerd.task.v2.UpdateTaskRequest
                 * @instance
                 */
                UpdateTaskRequest.prototype.id = "";

                /**
                 * UpdateTaskRequest resources.
                 * @member {google.protobuf.Any.$Properties|null|undefined} resources
                 * @memberof containerd.task.v2.UpdateTaskRequest
                 * @instance
                 */
                UpdateTaskRequest.prototype.resources = null;

                /**
                 * UpdateTaskRequest annotations.
                 * @member {Object.<string,string>} annotations
                 * @memberof containerd.task.v2.UpdateTaskRequest
                 * @instance
                 */
                UpdateTaskRequest.prototype.annotations = $util.emptyObject;

                /**
                 * Creates a new UpdateTaskRequest instance using the specified properties.
                 * @function create
                 * @memberof containerd.task.v2.UpdateTaskRequest
                 * @static
                 * @param {containerd.task.v2.UpdateTaskRequest.$Properties=} [properties] Properties to set
                 * @returns {containerd.task.v2.UpdateTaskRequest} UpdateTaskRequest instance
                 * @type {{
                 *   (properties: containerd.task.v2.UpdateTaskRequest.$Shape): containerd.task.v2.UpdateTaskRequest & containerd.task.v2.UpdateTaskRequest.$Shape;
                 *   (properties?: containerd.task.v2.UpdateTaskRequest.$Properties): containerd.task.v2.UpdateTaskRequest;
                 * }}
                 */
                UpdateTaskRequest.create = function(properties) {
                    return new UpdateTaskRequest(properties);
                };

                /**
                 * Encodes the specified UpdateTaskRequest message. Does not implicitly {@link containerd.task.v2.UpdateTaskRequest.verify|verify} messages.
                 * @function encode
                 * @memberof containerd.task.v2.UpdateTaskRequest
                 * @static
                 * @param {containerd.task.v2.UpdateTaskRequest.$Properties} message UpdateTaskRequest message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                UpdateTaskRequest.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.id);
                    if (message.resources != null && $Object.hasOwnProperty.call(message, "resources"))
                        $root.google.protobuf.Any.encode(message.resources, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                    if (message.annotations != null && $Object.hasOwnProperty.call(message, "annotations"))
                        for (let keys = $Object.keys(message.annotations), i = 0; i < keys.length; ++i)
                            writer.uint32(/* id 3, wireType 2 =*/26).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]).uint32(/* id 2, wireType 2 =*/18).string(message.annotations[keys[i]]).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes an UpdateTaskRequest message from the specified reader or buffer.
                 * @function decode
                 * @memberof containerd.task.v2.UpdateTaskRequest
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {containerd.task.v2.UpdateTaskRequest & containerd.task.v2.UpdateTaskRequest.$Shape} UpdateTaskRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                UpdateTaskRequest.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, key, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.containerd.task.v2.UpdateTaskRequest();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.id = value;
                                else
                                    delete message.id;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                message.resources = $root.google.protobuf.Any.decode(reader, reader.size(), $undefined, _depth + 1, message.resources);
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if (message.annotations === $util.emptyObject)
                                    message.annotations = {};
                                let end2 = reader.size() + reader.pos;
                                if (end2 > reader.len)
                                    throw $RangeError("index out of range");
                                reader.len = end2;
                                key = "";
                                value = "";
                                while (reader.pos < end2) {
                                    let tag2 = reader.tag();
                                    wireType = tag2 & 7;
                                    switch (tag2 >>>= 3) {
                                    case 1:
                                        if (wireType !== 2)
                                            break;
                                        key = reader.stringVerify();
                                        continue;
                                    case 2:
                                        if (wireType !== 2)
                                            break;
                                        value = reader.stringVerify();
                                        continue;
                                    }
                                    reader.skipType(wireType, _depth, tag2);
                                }
                                if (reader.pos !== end2)
                                    throw $RangeError("index out of range");
                                reader.len = end;
                                if (key === "__proto__")
                                    $util.makeProp(message.annotations, key);
                                message.annotations[key] = value;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Creates an UpdateTaskRequest message from a plain object. Also converts values to their respective internal types.
                 * @function fromObject
                 * @memberof containerd.task.v2.UpdateTaskRequest
                 * @static
                 * @param {Object.<string,*>} object Plain object
                 * @returns {containerd.task.v2.UpdateTaskRequest} UpdateTaskRequest
                 */
                UpdateTaskRequest.fromObject = function (object, _depth) {
                    if (object instanceof $root.containerd.task.v2.UpdateTaskRequest)
                        return object;
                    if (!$util.isObject(object))
                        throw $TypeError(".containerd.task.v2.UpdateTaskRequest: object expected");
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let message = new $root.containerd.task.v2.UpdateTaskRequest();
                    if (object.id != null)
                        if (typeof object.id !== "string" || object.id.length)
                            message.id = $String(object.id);
                    if (object.resources != null) {
                        if (!$util.isObject(object.resources))
                            throw $TypeError(".containerd.task.v2.UpdateTaskRequest.resources: object expected");
                        message.resources = $root.google.protobuf.Any.fromObject(object.resources, _depth + 1);
                    }
                    if (object.annotations) {
                        if (!$util.isObject(object.annotations))
                            throw $TypeError(".containerd.task.v2.UpdateTaskRequest.annotations: object expected");
                        message.annotations = {};
                        for (let keys = $Object.keys(object.annotations), i = 0; i < keys.length; ++i) {
                            if (keys[i] === "__proto__")
                                $util.makeProp(message.annotations, keys[i]);
                            message.annotations[keys[i]] = $String(object.annotations[keys[i]]);
                        }
                    }
                    return message;
                };

                /**
                 * Creates a plain object from an UpdateTaskRequest message. Also converts values to other types if specified.
                 * @function toObject
                 * @memberof containerd.task.v2.UpdateTaskRequest
                 * @static
                 * @param {containerd.task.v2.UpdateTaskRequest} message UpdateTaskRequest
                 * @param {$protobuf.IConversionOptions} [options] Conversion options
                 * @returns {Object.<string,*>} Plain object
                 */
                UpdateTaskRequest.toObject = function (message, options, _depth) {
                    if (!options)
                        options = {};
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let object = {};
                    if (options.objects || options.defaults)
                        object.annotations = {};
                    if (options.defaults) {
                        object.id = "";
                        object.resources = null;
                    }
                    if (message.id != null && $Object.hasOwnProperty.call(message, "id"))
                        object.id = message.id;
                    if (message.resources != null && $Object.hasOwnProperty.call(message, "resources"))
                        object.resources = $root.google.protobuf.Any.toObject(message.resources, options, _depth + 1);
                    let keys2;
                    if (message.annotations && (keys2 = $Object.keys(message.annotations)).length) {
                        object.annotations = {};
                        for (let j = 0; j < keys2.length; ++j) {
                            if (keys2[j] === "__proto__")
                                $util.makeProp(object.annotations, keys2[j]);
                            object.annotations[keys2[j]] = message.annotations[keys2[j]];
                        }
                    }
                    return object;
                };

                /**
                 * Converts this UpdateTaskRequest to JSON.
                 * @function toJSON
                 * @memberof containerd.task.v2.UpdateTaskRequest
                 * @instance
                 * @returns {Object.<string,*>} JSON object
                 */
                UpdateTaskRequest.prototype.toJSON = function() {
                    return UpdateTaskRequest.toObject(this, $protobuf.util.toJSONOptions);
                };

                return UpdateTaskRequest;
            })();

            v2.StartRequest = (function() {

                /**
                 * Properties of a StartRequest.
                 * @typedef {Object} containerd.task.v2.StartRequest.$Properties
                 * @property {string|null} [id] StartRequest id
                 * @property {string|null} [execId] StartRequest execId
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a StartRequest.
                 * @memberof containerd.task.v2
                 * @interface IStartRequest
                 * @augments containerd.task.v2.StartRequest.$Properties
                 * @deprecated Use containerd.task.v2.StartRequest.$Properties instead.
                 */

                /**
                 * Shape of a StartRequest.
                 * @typedef {containerd.task.v2.StartRequest.$Properties} containerd.task.v2.StartRequest.$Shape
                 */

                /**
                 * Constructs a new StartRequest.
                 * @memberof containerd.task.v2
                 * @classdesc Represents a StartRequest.
                 * @constructor
                 * @param {containerd.task.v2.StartRequest.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const StartRequest = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * StartRequest id.
                 * @member {string} id
                 * @memberof containerd.task.v2.StartRequest
                 * @instance
                 */
                StartRequest.prototype.id = "";

                /**
                 * StartRequest execId.
                 * @member {string} execId
                 * @memberof containerd.task.v2.StartRequest
                 * @instance
                 */
                StartRequest.prototype.execId = "";

                /**
                 * Creates a new StartRequest instance using the specified properties.
                 * @function create
                 * @memberof containerd.task.v2.StartRequest
                 * @static
                 * @param {containerd.task.v2.StartRequest.$Properties=} [properties] Properties to set
                 * @returns {containerd.task.v2.StartRequest} StartRequest instance
                 * @type {{
                 *   (properties: containerd.task.v2.StartRequest.$Shape): containerd.task.v2.StartRequest & containerd.task.v2.StartRequest.$Shape;
                 *   (properties?: containerd.task.v2.StartRequest.$Properties): containerd.task.v2.StartRequest;
                 * }}
                 */
                StartRequest.create = function(properties) {
                    return new StartRequest(properties);
                };

                /**
                 * Encodes the specified StartRequest message. Does not implicitly {@link containerd.task.v2.StartRequest.verify|verify} messages.
                 * @function encode
                 * @memberof containerd.task.v2.StartRequest
                 * @static
                 * @param {containerd.task.v2.StartRequest.$Properties} message StartRequest message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                StartRequest.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.id);
                    if (message.execId != null && $Object.hasOwnProperty.call(message, "execId") && message.execId !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.execId);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a StartRequest message from the specified reader or buffer.
                 * @function decode
                 * @memberof containerd.task.v2.StartRequest
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {containerd.task.v2.StartRequest & containerd.task.v2.StartRequest.$Shape} StartRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                StartRequest.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.containerd.task.v2.StartRequest();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.id = value;
                                else
                                    delete message.id;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.execId = value;
                                else
                                    delete message.execId;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Creates a StartRequest message from a plain object. Also converts values to their respective internal types.
                 * @function fromObject
                 * @memberof containerd.task.v2.StartRequest
                 * @static
                 * @param {Object.<string,*>} object Plain object
                 * @returns {containerd.task.v2.StartRequest} StartRequest
                 */
                StartRequest.fromObject = function (object, _depth) {
                    if (object instanceof $root.containerd.task.v2.StartRequest)
                        return object;
                    if (!$util.isObject(object))
                        throw $TypeError(".containerd.task.v2.StartRequest: object expected");
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let message = new $root.containerd.task.v2.StartRequest();
                    if (object.id != null)
                        if (typeof object.id !== "string" || object.id.length)
                            message.id = $String(object.id);
                    if (object.execId != null)
                        if (typeof object.execId !== "string" || object.execId.length)
                            message.execId = $String(object.execId);
                    return message;
                };

                /**
                 * Creates a plain object from a StartRequest message. Also converts values to other types if specified.
                 * @function toObject
                 * @memberof containerd.task.v2.StartRequest
                 * @static
                 * @param {containerd.task.v2.StartRequest} message StartRequest
                 * @param {$protobuf.IConversionOptions} [options] Conversion options
                 * @returns {Object.<string,*>} Plain object
                 */
                StartRequest.toObject = function (message, options, _depth) {
                    if (!options)
                        options = {};
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let object = {};
                    if (options.defaults) {
                        object.id = "";
                        object.execId = "";
                    }
                    if (message.id != null && $Object.hasOwnProperty.call(message, "id"))
                        object.id = message.id;
                    if (message.execId != null && $Object.hasOwnProperty.call(message, "execId"))
                        object.execId = message.execId;
                    return object;
                };

                /**
                 * Converts this StartRequest to JSON.
                 * @function toJSON
                 * @memberof containerd.task.v2.StartRequest
                 * @instance
                 * @returns {Object.<string,*>} JSON object
                 */
                StartRequest.prototype.toJSON = function() {
                    return StartRequest.toObject(this, $protobuf.util.toJSONOptions);
                };

                return StartRequest;
            })();

            v2.StartResponse = (function() {

                /**
                 * Properties of a StartResponse.
                 * @typedef {Object} containerd.task.v2.StartResponse.$Properties
                 * @property {number|null} [pid] StartResponse pid
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a StartResponse.
                 * @memberof containerd.task.v2
                 * @interface IStartResponse
                 * @augments containerd.task.v2.StartResponse.$Properties
                 * @deprecated Use containerd.task.v2.StartResponse.$Properties instead.
                 */

                /**
                 * Shape of a StartResponse.
                 * @typedef {containerd.task.v2.StartResponse.$Properties} containerd.task.v2.StartResponse.$Shape
                 */

                /**
                 * Constructs a new StartResponse.
                 * @memberof containerd.task.v2
                 * @classdesc Represents a StartResponse.
                 * @constructor
                 * @param {containerd.task.v2.StartResponse.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const StartResponse = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * StartResponse pid.
                 * @member {number} pid
                 * @memberof containerd.task.v2.StartResponse
                 * @instance
                 */
                StartResponse.prototype.pid = 0;

                /**
                 * Creates a new StartResponse instance using the specified properties.
                 * @function create
                 * @memberof containerd.task.v2.StartResponse
                 * @static
                 * @param {containerd.task.v2.StartResponse.$Properties=} [properties] Properties to set
                 * @returns {containerd.task.v2.StartResponse} StartResponse instance
                 * @type {{
                 *   (properties: containerd.task.v2.StartResponse.$Shape): containerd.task.v2.StartResponse & containerd.task.v2.StartResponse.$Shape;
                 *   (properties?: containerd.task.v2.StartResponse.$Properties): containerd.task.v2.StartResponse;
                 * }}
                 */
                StartResponse.create = function(properties) {
                    return new StartResponse(properties);
                };

                /**
                 * Encodes the specified StartResponse message. Does not implicitly {@link containerd.task.v2.StartResponse.verify|verify} messages.
                 * @function encode
                 * @memberof containerd.task.v2.StartResponse
                 * @static
                 * @param {containerd.task.v2.StartResponse.$Properties} message StartResponse message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                StartResponse.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.pid != null && $Object.hasOwnProperty.call(message, "pid") && message.pid !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.pid);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a StartResponse message from the specified reader or buffer.
                 * @function decode
                 * @memberof containerd.task.v2.StartResponse
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {containerd.task.v2.StartResponse & containerd.task.v2.StartResponse.$Shape} StartResponse
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                StartResponse.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.containerd.task.v2.StartResponse();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.pid = value;
                                else
                                    delete message.pid;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Creates a StartResponse message from a plain object. Also converts values to their respective internal types.
                 * @function fromObject
                 * @memberof containerd.task.v2.StartResponse
                 * @static
                 * @param {Object.<string,*>} object Plain object
                 * @returns {containerd.task.v2.StartResponse} StartResponse
                 */
                StartResponse.fromObject = function (object, _depth) {
                    if (object instanceof $root.containerd.task.v2.StartResponse)
                        return object;
                    if (!$util.isObject(object))
                        throw $TypeError(".containerd.task.v2.StartResponse: object expected");
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let message = new $root.containerd.task.v2.StartResponse();
                    if (object.pid != null)
                        if ($Number(object.pid) !== 0)
                            message.pid = object.pid >>> 0;
                    return message;
                };

                /**
                 * Creates a plain object from a StartResponse message. Also converts values to other types if specified.
                 * @function toObject
                 * @memberof containerd.task.v2.StartResponse
                 * @static
                 * @param {containerd.task.v2.StartResponse} message StartResponse
                 * @param {$protobuf.IConversionOptions} [options] Conversion options
                 * @returns {Object.<string,*>} Plain object
                 */
                StartResponse.toObject = function (message, options, _depth) {
                    if (!options)
                        options = {};
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let object = {};
                    if (options.defaults)
                        object.pid = 0;
                    if (message.pid != null && $Object.hasOwnProperty.call(message, "pid"))
                        object.pid = message.pid;
                    return object;
                };

                /**
                 * Converts this StartResponse to JSON.
                 * @function toJSON
                 * @memberof containerd.task.v2.StartResponse
                 * @instance
                 * @returns {Object.<string,*>} JSON object
                 */
                StartResponse.prototype.toJSON = function() {
                    return StartResponse.toObject(this, $protobuf.util.toJSONOptions);
                };

                return StartResponse;
            })();

            v2.WaitRequest = (function() {

                /**
                 * Properties of a WaitRequest.
                 * @typedef {Object} containerd.task.v2.WaitRequest.$Properties
                 * @property {string|null} [id] WaitRequest id
                 * @property {string|null} [execId] WaitRequest execId
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a WaitRequest.
                 * @memberof containerd.task.v2
                 * @interface IWaitRequest
                 * @augments containerd.task.v2.WaitRequest.$Properties
                 * @deprecated Use containerd.task.v2.WaitRequest.$Properties instead.
                 */

                /**
                 * Shape of a WaitRequest.
                 * @typedef {containerd.task.v2.WaitRequest.$Properties} containerd.task.v2.WaitRequest.$Shape
                 */

                /**
                 * Constructs a new WaitRequest.
                 * @memberof containerd.task.v2
                 * @classdesc Represents a WaitRequest.
                 * @constructor
                 * @param {containerd.task.v2.WaitRequest.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const WaitRequest = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * WaitRequest id.
                 * @member {string} id
                 * @memberof containerd.task.v2.WaitRequest
                 * @instance
                 */
                WaitRequest.prototype.id = "";

                /**
                 * WaitRequest execId.
                 * @member {string} execId
                 * @memberof containerd.task.v2.WaitRequest
                 * @instance
                 */
                WaitRequest.prototype.execId = "";

                /**
                 * Creates a new WaitRequest instance using the specified properties.
                 * @function create
                 * @memberof containerd.task.v2.WaitRequest
                 * @static
                 * @param {containerd.task.v2.WaitRequest.$Properties=} [properties] Properties to set
                 * @returns {containerd.task.v2.WaitRequest} WaitRequest instance
                 * @type {{
                 *   (properties: containerd.task.v2.WaitRequest.$Shape): containerd.task.v2.WaitRequest & containerd.task.v2.WaitRequest.$Shape;
                 *   (properties?: containerd.task.v2.WaitRequest.$Properties): containerd.task.v2.WaitRequest;
                 * }}
                 */
                WaitRequest.create = function(properties) {
                    return new WaitRequest(properties);
                };

                /**
                 * Encodes the specified WaitRequest message. Does not implicitly {@link containerd.task.v2.WaitRequest.verify|verify} messages.
                 * @function encode
                 * @memberof containerd.task.v2.WaitRequest
                 * @static
                 * @param {containerd.task.v2.WaitRequest.$Properties} message WaitRequest message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                WaitRequest.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.id);
                    if (message.execId != null && $Object.hasOwnProperty.call(message, "execId") && message.execId !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.execId);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a WaitRequest message from the specified reader or buffer.
                 * @function decode
                 * @memberof containerd.task.v2.WaitRequest
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {containerd.task.v2.WaitRequest & containerd.task.v2.WaitRequest.$Shape} WaitRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                WaitRequest.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.containerd.task.v2.WaitRequest();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.id = value;
                                else
                                    delete message.id;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.execId = value;
                                else
                                    delete message.execId;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Creates a WaitRequest message from a plain object. Also converts values to their respective internal types.
                 * @function fromObject
                 * @memberof containerd.task.v2.WaitRequest
                 * @static
                 * @param {Object.<string,*>} object Plain object
                 * @returns {containerd.task.v2.WaitRequest} WaitRequest
                 */
                WaitRequest.fromObject = function (object, _depth) {
                    if (object instanceof $root.containerd.task.v2.WaitRequest)
                        return object;
                    if (!$util.isObject(object))
                        throw $TypeError(".containerd.task.v2.WaitRequest: object expected");
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let message = new $root.containerd.task.v2.WaitRequest();
                    if (object.id != null)
                        if (typeof object.id !== "string" || object.id.length)
                            message.id = $String(object.id);
                    if (object.execId != null)
                        if (typeof object.execId !== "string" || object.execId.length)
                            message.execId = $String(object.execId);
                    return message;
                };

                /**
                 * Creates a plain object from a WaitRequest message. Also converts values to other types if specified.
                 * @function toObject
                 * @memberof containerd.task.v2.WaitRequest
                 * @static
                 * @param {containerd.task.v2.WaitRequest} message WaitRequest
                 * @param {$protobuf.IConversionOptions} [options] Conversion options
                 * @returns {Object.<string,*>} Plain object
                 */
                WaitRequest.toObject = function (message, options, _depth) {
                    if (!options)
                        options = {};
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let object = {};
                    if (options.defaults) {
                        object.id = "";
                        object.execId = "";
                    }
                    if (message.id != null && $Object.hasOwnProperty.call(message, "id"))
                        object.id = message.id;
                    if (message.execId != null && $Object.hasOwnProperty.call(message, "execId"))
                        object.execId = message.execId;
                    return object;
                };

                /**
                 * Converts this WaitRequest to JSON.
                 * @function toJSON
                 * @memberof containerd.task.v2.WaitRequest
                 * @instance
                 * @returns {Object.<string,*>} JSON object
                 */
                WaitRequest.prototype.toJSON = function() {
                    return WaitRequest.toObject(this, $protobuf.util.toJSONOptions);
                };

                return WaitRequest;
            })();

            v2.WaitResponse = (function() {

                /**
                 * Properties of a WaitResponse.
                 * @typedef {Object} containerd.task.v2.WaitResponse.$Properties
                 * @property {number|null} [exitStatus] WaitResponse exitStatus
                 * @property {google.protobuf.Timestamp.$Properties|null} [exitedAt] WaitResponse exitedAt
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a WaitResponse.
                 * @memberof containerd.task.v2
                 * @interface IWaitResponse
                 * @augments containerd.task.v2.WaitResponse.$Properties
                 * @deprecated Use containerd.task.v2.WaitResponse.$Properties instead.
                 */

                /**
                 * Shape of a WaitResponse.
                 * @typedef {containerd.task.v2.WaitResponse.$Properties} containerd.task.v2.WaitResponse.$Shape
                 */

                /**
                 * Constructs a new WaitResponse.
                 * @memberof containerd.task.v2
                 * @classdesc Represents a WaitResponse.
                 * @constructor
                 * @param {containerd.task.v2.WaitResponse.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const WaitResponse = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * WaitResponse exitStatus.
                 * @member {number} exitStatus
                 * @memberof containerd.task.v2.WaitResponse
                 * @instance
                 */
                WaitResponse.prototype.exitStatus = 0;

                /**
                 * WaitResponse exitedAt.
                 * @member {google.protobuf.Timestamp.$Properties|null|undefined} exitedAt
                 * @memberof containerd.task.v2.WaitResponse
                 * @instance
                 */
                WaitResponse.prototype.exitedAt = null;

                /**
                 * Creates a new WaitResponse instance using the specified properties.
                 * @function create
                 * @memberof containerd.task.v2.WaitResponse
                 * @static
                 * @param {containerd.task.v2.WaitResponse.$Properties=} [properties] Properties to set
                 * @returns {containerd.task.v2.WaitResponse} WaitResponse instance
                 * @type {{
                 *   (properties: containerd.task.v2.WaitResponse.$Shape): containerd.task.v2.WaitResponse & containerd.task.v2.WaitResponse.$Shape;
                 *   (properties?: containerd.task.v2.WaitResponse.$Properties): containerd.task.v2.WaitResponse;
                 * }}
                 */
                WaitResponse.create = function(properties) {
                    return new WaitResponse(properties);
                };

                /**
                 * Encodes the specified WaitResponse message. Does not implicitly {@link containerd.task.v2.WaitResponse.verify|verify} messages.
                 * @function encode
                 * @memberof containerd.task.v2.WaitResponse
                 * @static
                 * @param {containerd.task.v2.WaitResponse.$Properties} message WaitResponse message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                WaitResponse.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.exitStatus != null && $Object.hasOwnProperty.call(message, "exitStatus") && message.exitStatus !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.exitStatus);
                    if (message.exitedAt != null && $Object.hasOwnProperty.call(message, "exitedAt"))
                        $root.google.protobuf.Timestamp.encode(message.exitedAt, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a WaitResponse message from the specified reader or buffer.
                 * @function decode
                 * @memberof containerd.task.v2.WaitResponse
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {containerd.task.v2.WaitResponse & containerd.task.v2.WaitResponse.$Shape} WaitResponse
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                WaitResponse.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.containerd.task.v2.WaitResponse();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.exitStatus = value;
                                else
                                    delete message.exitStatus;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                message.exitedAt = $root.google.protobuf.Timestamp.decode(reader, reader.size(), $undefined, _depth + 1, message.exitedAt);
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Creates a WaitResponse message from a plain object. Also converts values to their respective internal types.
                 * @function fromObject
                 * @memberof containerd.task.v2.WaitResponse
                 * @static
                 * @param {Object.<string,*>} object Plain object
                 * @returns {containerd.task.v2.WaitResponse} WaitResponse
                 */
                WaitResponse.fromObject = function (object, _depth) {
                    if (object instanceof $root.containerd.task.v2.WaitResponse)
                        return object;
                    if (!$util.isObject(object))
                        throw $TypeError(".containerd.task.v2.WaitResponse: object expected");
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let message = new $root.containerd.task.v2.WaitResponse();
                    if (object.exitStatus != null)
                        if ($Number(object.exitStatus) !== 0)
                            message.exitStatus = object.exitStatus >>> 0;
                    if (object.exitedAt != null) {
                        if (!$util.isObject(object.exitedAt))
                            throw $TypeError(".containerd.task.v2.WaitResponse.exitedAt: object expected");
                        message.exitedAt = $root.google.protobuf.Timestamp.fromObject(object.exitedAt, _depth + 1);
                    }
                    return message;
                };

                /**
                 * Creates a plain object from a WaitResponse message. Also converts values to other types if specified.
                 * @function toObject
                 * @memberof containerd.task.v2.WaitResponse
                 * @static
                 * @param {containerd.task.v2.WaitResponse} message WaitResponse
                 * @param {$protobuf.IConversionOptions} [options] Conversion options
                 * @returns {Object.<string,*>} Plain object
                 */
                WaitResponse.toObject = function (message, options, _depth) {
                    if (!options)
                        options = {};
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let object = {};
                    if (options.defaults) {
                        object.exitStatus = 0;
                        object.exitedAt = null;
                    }
                    if (message.exitStatus != null && $Object.hasOwnProperty.call(message, "exitStatus"))
                        object.exitStatus = message.exitStatus;
                    if (message.exitedAt != null && $Object.hasOwnProperty.call(message, "exitedAt"))
                        object.exitedAt = $root.google.protobuf.Timestamp.toObject(message.exitedAt, options, _depth + 1);
                    return object;
                };

                /**
                 * Converts this WaitResponse to JSON.
                 * @function toJSON
                 * @memberof containerd.task.v2.WaitResponse
                 * @instance
                 * @returns {Object.<string,*>} JSON object
                 */
                WaitResponse.prototype.toJSON = function() {
                    return WaitResponse.toObject(this, $protobuf.util.toJSONOptions);
                };

                return WaitResponse;
            })();

            v2.StatsRequest = (function() {

                /**
                 * Properties of a StatsRequest.
                 * @typedef {Object} containerd.task.v2.StatsRequest.$Properties
                 * @property {string|null} [id] StatsRequest id
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a StatsRequest.
                 * @memberof containerd.task.v2
                 * @interface IStatsRequest
                 * @augments containerd.task.v2.StatsRequest.$Properties
                 * @deprecated Use containerd.task.v2.StatsRequest.$Properties instead.
                 */

                /**
                 * Shape of a StatsRequest.
                 * @typedef {containerd.task.v2.StatsRequest.$Properties} containerd.task.v2.StatsRequest.$Shape
                 */

                /**
                 * Constructs a new StatsRequest.
                 * @memberof containerd.task.v2
                 * @classdesc Represents a StatsRequest.
                 * @constructor
                 * @param {containerd.task.v2.StatsRequest.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const StatsRequest = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * StatsRequest id.
                 * @member {string} id
                 * @memberof containerd.task.v2.StatsRequest
                 * @instance
                 */
                StatsRequest.prototype.id = "";

                /**
                 * Creates a new StatsRequest instance using the specified properties.
                 * @function create
                 * @memberof containerd.task.v2.StatsRequest
                 * @static
                 * @param {containerd.task.v2.StatsRequest.$Properties=} [properties] Properties to set
                 * @returns {containerd.task.v2.StatsRequest} StatsRequest instance
                 * @type {{
                 *   (properties: containerd.task.v2.StatsRequest.$Shape): containerd.task.v2.StatsRequest & containerd.task.v2.StatsRequest.$Shape;
                 *   (properties?: containerd.task.v2.StatsRequest.$Properties): containerd.task.v2.StatsRequest;
                 * }}
                 */
                StatsRequest.create = function(properties) {
                    return new StatsRequest(properties);
                };

                /**
                 * Encodes the specified StatsRequest message. Does not implicitly {@link containerd.task.v2.StatsRequest.verify|verify} messages.
                 * @function encode
                 * @memberof containerd.task.v2.StatsRequest
                 * @static
                 * @param {containerd.task.v2.StatsRequest.$Properties} message StatsRequest message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                StatsRequest.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.id);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a StatsRequest message from the specified reader or buffer.
                 * @function decode
                 * @memberof containerd.task.v2.StatsRequest
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {containerd.task.v2.StatsRequest & containerd.task.v2.StatsRequest.$Shape} StatsRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                StatsRequest.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.containerd.task.v2.StatsRequest();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.id = value;
                                else
                                    delete message.id;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Creates a StatsRequest message from a plain object. Also converts values to their respective internal types.
                 * @function fromObject
                 * @memberof containerd.task.v2.StatsRequest
                 * @static
                 * @param {Object.<string,*>} object Plain object
                 * @returns {containerd.task.v2.StatsRequest} StatsRequest
                 */
                StatsRequest.fromObject = function (object, _depth) {
                    if (object instanceof $root.containerd.task.v2.StatsRequest)
                        return object;
                    if (!$util.isObject(object))
                        throw $TypeError(".containerd.task.v2.StatsRequest: object expected");
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let message = new $root.containerd.task.v2.StatsRequest();
                    if (object.id != null)
                        if (typeof object.id !== "string" || object.id.length)
                            message.id = $String(object.id);
                    return message;
                };

                /**
                 * Creates a plain object from a StatsRequest message. Also converts values to other types if specified.
                 * @function toObject
                 * @memberof containerd.task.v2.StatsRequest
                 * @static
                 * @param {containerd.task.v2.StatsRequest} message StatsRequest
                 * @param {$protobuf.IConversionOptions} [options] Conversion options
                 * @returns {Object.<string,*>} Plain object
                 */
                StatsRequest.toObject = function (message, options, _depth) {
                    if (!options)
                        options = {};
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let object = {};
                    if (options.defaults)
                        object.id = "";
                    if (message.id != null && $Object.hasOwnProperty.call(message, "id"))
                        object.id = message.id;
                    return object;
                };

                /**
                 * Converts this StatsRequest to JSON.
                 * @function toJSON
                 * @memberof containerd.task.v2.StatsRequest
                 * @instance
                 * @returns {Object.<string,*>} JSON object
                 */
                StatsRequest.prototype.toJSON = function() {
                    return StatsRequest.toObject(this, $protobuf.util.toJSONOptions);
                };

                return StatsRequest;
            })();

            v2.StatsResponse = (function() {

                /**
                 * Properties of a StatsResponse.
                 * @typedef {Object} containerd.task.v2.StatsResponse.$Properties
                 * @property {google.protobuf.Any.$Properties|null} [stats] StatsResponse stats
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a StatsResponse.
                 * @memberof containerd.task.v2
                 * @interface IStatsResponse
                 * @augments containerd.task.v2.StatsResponse.$Properties
                 * @deprecated Use containerd.task.v2.StatsResponse.$Properties instead.
                 */

                /**
                 * Shape of a StatsResponse.
                 * @typedef {containerd.task.v2.StatsResponse.$Properties} containerd.task.v2.StatsResponse.$Shape
                 */

                /**
                 * Constructs a new StatsResponse.
                 * @memberof containerd.task.v2
                 * @classdesc Represents a StatsResponse.
                 * @constructor
                 * @param {containerd.task.v2.StatsResponse.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const StatsResponse = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * StatsResponse stats.
                 * @member {google.protobuf.Any.$Properties|null|undefined} stats
                 * @memberof containerd.task.v2.StatsResponse
                 * @instance
                 */
                StatsResponse.prototype.stats = null;

                /**
                 * Creates a new StatsResponse instance using the specified properties.
                 * @function create
                 * @memberof containerd.task.v2.StatsResponse
                 * @static
                 * @param {containerd.task.v2.StatsResponse.$Properties=} [properties] Properties to set
                 * @returns {containerd.task.v2.StatsResponse} StatsResponse instance
                 * @type {{
                 *   (properties: containerd.task.v2.StatsResponse.$Shape): containerd.task.v2.StatsResponse & containerd.task.v2.StatsResponse.$Shape;
                 *   (properties?: containerd.task.v2.StatsResponse.$Properties): containerd.task.v2.StatsResponse;
                 * }}
                 */
                StatsResponse.create = function(properties) {
                    return new StatsResponse(properties);
                };

                /**
                 * Encodes the specified StatsResponse message. Does not implicitly {@link containerd.task.v2.StatsResponse.verify|verify} messages.
                 * @function encode
                 * @memberof containerd.task.v2.StatsResponse
                 * @static
                 * @param {containerd.task.v2.StatsResponse.$Properties} message StatsResponse message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                StatsResponse.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.stats != null && $Object.hasOwnProperty.call(message, "stats"))
                        $root.google.protobuf.Any.encode(message.stats, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a StatsResponse message from the specified reader or buffer.
                 * @function decode
                 * @memberof containerd.task.v2.StatsResponse
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {containerd.task.v2.StatsResponse & containerd.task.v2.StatsResponse.$Shape} StatsResponse
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                StatsResponse.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.containerd.task.v2.StatsResponse();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                message.stats = $root.google.protobuf.Any.decode(reader, reader.size(), $undefined, _depth + 1, message.stats);
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Creates a StatsResponse message from a plain object. Also converts values to their respective internal types.
                 * @function fromObject
                 * @memberof containerd.task.v2.StatsResponse
                 * @static
                 * @param {Object.<string,*>} object Plain object
                 * @returns {containerd.task.v2.StatsResponse} StatsResponse
                 */
                StatsResponse.fromObject = function (object, _depth) {
                    if (object instanceof $root.containerd.task.v2.StatsResponse)
                        return object;
                    if (!$util.isObject(object))
                        throw $TypeError(".containerd.task.v2.StatsResponse: object expected");
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let message = new $root.containerd.task.v2.StatsResponse();
                    if (object.stats != null) {
                        if (!$util.isObject(object.stats))
                            throw $TypeError(".containerd.task.v2.StatsResponse.stats: object expected");
                        message.stats = $root.google.protobuf.Any.fromObject(object.stats, _depth + 1);
                    }
                    return message;
                };

                /**
                 * Creates a plain object from a StatsResponse message. Also converts values to other types if specified.
                 * @function toObject
                 * @memberof containerd.task.v2.StatsResponse
                 * @static
                 * @param {containerd.task.v2.StatsResponse} message StatsResponse
                 * @param {$protobuf.IConversionOptions} [options] Conversion options
                 * @returns {Object.<string,*>} Plain object
                 */
                StatsResponse.toObject = function (message, options, _depth) {
                    if (!options)
                        options = {};
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let object = {};
                    if (options.defaults)
                        object.stats = null;
                    if (message.stats != null && $Object.hasOwnProperty.call(message, "stats"))
                        object.stats = $root.google.protobuf.Any.toObject(message.stats, options, _depth + 1);
                    return object;
                };

                /**
                 * Converts this StatsResponse to JSON.
                 * @function toJSON
                 * @memberof containerd.task.v2.StatsResponse
                 * @instance
                 * @returns {Object.<string,*>} JSON object
                 */
                StatsResponse.prototype.toJSON = function() {
                    return StatsResponse.toObject(this, $protobuf.util.toJSONOptions);
                };

                return StatsResponse;
            })();

            v2.ConnectRequest = (function() {

                /**
                 * Properties of a ConnectRequest.
                 * @typedef {Object} containerd.task.v2.ConnectRequest.$Properties
                 * @property {string|null} [id] ConnectRequest id
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a ConnectRequest.
                 * @memberof containerd.task.v2
                 * @interface IConnectRequest
                 * @augments containerd.task.v2.ConnectRequest.$Properties
                 * @deprecated Use containerd.task.v2.ConnectRequest.$Properties instead.
                 */

                /**
                 * Shape of a ConnectRequest.
                 * @typedef {containerd.task.v2.ConnectRequest.$Properties} containerd.task.v2.ConnectRequest.$Shape
                 */

                /**
                 * Constructs a new ConnectRequest.
                 * @memberof containerd.task.v2
                 * @classdesc Represents a ConnectRequest.
                 * @constructor
                 * @param {containerd.task.v2.ConnectRequest.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const ConnectRequest = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * ConnectRequest id.
                 * @member {string} id
                 * @memberof containerd.task.v2.ConnectRequest
                 * @instance
                 */
                ConnectRequest.prototype.id = "";

                /**
                 * Creates a new ConnectRequest instance using the specified properties.
                 * @function create
                 * @memberof containerd.task.v2.ConnectRequest
                 * @static
                 * @param {containerd.task.v2.ConnectRequest.$Properties=} [properties] Properties to set
                 * @returns {containerd.task.v2.ConnectRequest} ConnectRequest instance
                 * @type {{
                 *   (properties: containerd.task.v2.ConnectRequest.$Shape): containerd.task.v2.ConnectRequest & containerd.task.v2.ConnectRequest.$Shape;
                 *   (properties?: containerd.task.v2.ConnectRequest.$Properties): containerd.task.v2.ConnectRequest;
                 * }}
                 */
                ConnectRequest.create = function(properties) {
                    return new ConnectRequest(properties);
                };

                /**
                 * Encodes the specified ConnectRequest message. Does not implicitly {@link containerd.task.v2.ConnectRequest.verify|verify} messages.
                 * @function encode
                 * @memberof containerd.task.v2.ConnectRequest
                 * @static
                 * @param {containerd.task.v2.ConnectRequest.$Properties} message ConnectRequest message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                ConnectRequest.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.id);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a ConnectRequest message from the specified reader or buffer.
                 * @function decode
                 * @memberof containerd.task.v2.ConnectRequest
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {containerd.task.v2.ConnectRequest & containerd.task.v2.ConnectRequest.$Shape} ConnectRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                ConnectRequest.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.containerd.task.v2.ConnectRequest();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.id = value;
                                else
                                    delete message.id;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Creates a ConnectRequest message from a plain object. Also converts values to their respective internal types.
                 * @function fromObject
                 * @memberof containerd.task.v2.ConnectRequest
                 * @static
                 * @param {Object.<string,*>} object Plain object
                 * @returns {containerd.task.v2.ConnectRequest} ConnectRequest
                 */
                ConnectRequest.fromObject = function (object, _depth) {
                    if (object instanceof $root.containerd.task.v2.ConnectRequest)
                        return object;
                    if (!$util.isObject(object))
                        throw $TypeError(".containerd.task.v2.ConnectRequest: object expected");
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let message = new $root.containerd.task.v2.ConnectRequest();
                    if (object.id != null)
                        if (typeof object.id !== "string" || object.id.length)
                            message.id = $String(object.id);
                    return message;
                };

                /**
                 * Creates a plain object from a ConnectRequest message. Also converts values to other types if specified.
                 * @function toObject
                 * @memberof containerd.task.v2.ConnectRequest
                 * @static
                 * @param {containerd.task.v2.ConnectRequest} message ConnectRequest
                 * @param {$protobuf.IConversionOptions} [options] Conversion options
                 * @returns {Object.<string,*>} Plain object
                 */
                ConnectRequest.toObject = function (message, options, _depth) {
                    if (!options)
                        options = {};
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let object = {};
                    if (options.defaults)
                        object.id = "";
                    if (message.id != null && $Object.hasOwnProperty.call(message, "id"))
                        object.id = message.id;
                    return object;
                };

                /**
                 * Converts this ConnectRequest to JSON.
                 * @function toJSON
                 * @memberof containerd.task.v2.ConnectRequest
                 * @instance
                 * @returns {Object.<string,*>} JSON object
                 */
                ConnectRequest.prototype.toJSON = function() {
                    return ConnectRequest.toObject(this, $protobuf.util.toJSONOptions);
                };

                return ConnectRequest;
            })();

            v2.ConnectResponse = (function() {

                /**
                 * Properties of a ConnectResponse.
                 * @typedef {Object} containerd.task.v2.ConnectResponse.$Properties
                 * @property {number|null} [shimPid] ConnectResponse shimPid
                 * @property {number|null} [taskPid] ConnectResponse taskPid
                 * @property {string|null} [version] ConnectResponse version
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a ConnectResponse.
                 * @memberof containerd.task.v2
                 * @interface IConnectResponse
                 * @augments containerd.task.v2.ConnectResponse.$Properties
                 * @deprecated Use containerd.task.v2.ConnectResponse.$Properties instead.
                 */

                /**
                 * Shape of a ConnectResponse.
                 * @typedef {containerd.task.v2.ConnectResponse.$Properties} containerd.task.v2.ConnectResponse.$Shape
                 */

                /**
                 * Constructs a new ConnectResponse.
                 * @memberof containerd.task.v2
                 * @classdesc Represents a ConnectResponse.
                 * @constructor
                 * @param {containerd.task.v2.ConnectResponse.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const ConnectResponse = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * ConnectResponse shimPid.
                 * @member {number} shimPid
                 * @memberof containerd.task.v2.ConnectResponse
                 * @instance
                 */
                ConnectResponse.prototype.shimPid = 0;

                /**
                 * ConnectResponse taskPid.
                 * @member {number} taskPid
                 * @memberof containerd.task.v2.ConnectResponse
                 * @instance
                 */
                ConnectResponse.prototype.taskPid = 0;

                /**
                 * ConnectResponse version.
                 * @member {string} version
                 * @memberof containerd.task.v2.ConnectResponse
                 * @instance
                 */
                ConnectResponse.prototype.version = "";

                /**
                 * Creates a new ConnectResponse instance using the specified properties.
                 * @function create
                 * @memberof containerd.task.v2.ConnectResponse
                 * @static
                 * @param {containerd.task.v2.ConnectResponse.$Properties=} [properties] Properties to set
                 * @returns {containerd.task.v2.ConnectResponse} ConnectResponse instance
                 * @type {{
                 *   (properties: containerd.task.v2.ConnectResponse.$Shape): containerd.task.v2.ConnectResponse & containerd.task.v2.ConnectResponse.$Shape;
                 *   (properties?: containerd.task.v2.ConnectResponse.$Properties): containerd.task.v2.ConnectResponse;
                 * }}
                 */
                ConnectResponse.create = function(properties) {
                    return new ConnectResponse(properties);
                };

                /**
                 * Encodes the specified ConnectResponse message. Does not implicitly {@link containerd.task.v2.ConnectResponse.verify|verify} messages.
                 * @function encode
                 * @memberof containerd.task.v2.ConnectResponse
                 * @static
                 * @param {containerd.task.v2.ConnectResponse.$Properties} message ConnectResponse message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                ConnectResponse.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.shimPid != null && $Object.hasOwnProperty.call(message, "shimPid") && message.shimPid !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.shimPid);
                    if (message.taskPid != null && $Object.hasOwnProperty.call(message, "taskPid") && message.taskPid !== 0)
                        writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.taskPid);
                    if (message.version != null && $Object.hasOwnProperty.call(message, "version") && message.version !== "")
                        writer.uint32(/* id 3, wireType 2 =*/26).string(message.version);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a ConnectResponse message from the specified reader or buffer.
                 * @function decode
                 * @memberof containerd.task.v2.ConnectResponse
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {containerd.task.v2.ConnectResponse & containerd.task.v2.ConnectResponse.$Shape} ConnectResponse
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                ConnectResponse.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.containerd.task.v2.ConnectResponse();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.shimPid = value;
                                else
                                    delete message.shimPid;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.taskPid = value;
                                else
                                    delete message.taskPid;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.version = value;
                                else
                                    delete message.version;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Creates a ConnectResponse message from a plain object. Also converts values to their respective internal types.
                 * @function fromObject
                 * @memberof containerd.task.v2.ConnectResponse
                 * @static
                 * @param {Object.<string,*>} object Plain object
                 * @returns {containerd.task.v2.ConnectResponse} ConnectResponse
                 */
                ConnectResponse.fromObject = function (object, _depth) {
                    if (object instanceof $root.containerd.task.v2.ConnectResponse)
                        return object;
                    if (!$util.isObject(object))
                        throw $TypeError(".containerd.task.v2.ConnectResponse: object expected");
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let message = new $root.containerd.task.v2.ConnectResponse();
                    if (object.shimPid != null)
                        if ($Number(object.shimPid) !== 0)
                            message.shimPid = object.shimPid >>> 0;
                    if (object.taskPid != null)
                        if ($Number(object.taskPid) !== 0)
                            message.taskPid = object.taskPid >>> 0;
                    if (object.version != null)
                        if (typeof object.version !== "string" || object.version.length)
                            message.version = $String(object.version);
                    return message;
                };

                /**
                 * Creates a plain object from a ConnectResponse message. Also converts values to other types if specified.
                 * @function toObject
                 * @memberof containerd.task.v2.ConnectResponse
                 * @static
                 * @param {containerd.task.v2.ConnectResponse} message ConnectResponse
                 * @param {$protobuf.IConversionOptions} [options] Conversion options
                 * @returns {Object.<string,*>} Plain object
                 */
                ConnectResponse.toObject = function (message, options, _depth) {
                    if (!options)
                        options = {};
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let object = {};
                    if (options.defaults) {
                        object.shimPid = 0;
                        object.taskPid = 0;
                        object.version = "";
                    }
                    if (message.shimPid != null && $Object.hasOwnProperty.call(message, "shimPid"))
                        object.shimPid = message.shimPid;
                    if (message.taskPid != null && $Object.hasOwnProperty.call(message, "taskPid"))
                        object.taskPid = message.taskPid;
                    if (message.version != null && $Object.hasOwnProperty.call(message, "version"))
                        object.version = message.version;
                    return object;
                };

                /**
                 * Converts this ConnectResponse to JSON.
                 * @function toJSON
                 * @memberof containerd.task.v2.ConnectResponse
                 * @instance
                 * @returns {Object.<string,*>} JSON object
                 */
                ConnectResponse.prototype.toJSON = function() {
                    return ConnectResponse.toObject(this, $protobuf.util.toJSONOptions);
                };

                return ConnectResponse;
            })();

            v2.ShutdownRequest = (function() {

                /**
                 * Properties of a ShutdownRequest.
                 * @typedef {Object} containerd.task.v2.ShutdownRequest.$Properties
                 * @property {string|null} [id] ShutdownRequest id
                 * @property {boolean|null} [now] ShutdownRequest now
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a ShutdownRequest.
                 * @memberof containerd.task.v2
                 * @interface IShutdownRequest
                 * @augments containerd.task.v2.ShutdownRequest.$Properties
                 * @deprecated Use containerd.task.v2.ShutdownRequest.$Properties instead.
                 */

                /**
                 * Shape of a ShutdownRequest.
                 * @typedef {containerd.task.v2.ShutdownRequest.$Properties} containerd.task.v2.ShutdownRequest.$Shape
                 */

                /**
                 * Constructs a new ShutdownRequest.
                 * @memberof containerd.task.v2
                 * @classdesc Represents a ShutdownRequest.
                 * @constructor
                 * @param {containerd.task.v2.ShutdownRequest.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const ShutdownRequest = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * ShutdownRequest id.
                 * @member {string} id
                 * @memberof containerd.task.v2.ShutdownRequest
                 * @instance
                 */
                ShutdownRequest.prototype.id = "";

                /**
                 * ShutdownRequest now.
                 * @member {boolean} now
                 * @memberof containerd.task.v2.ShutdownRequest
                 * @instance
                 */
                ShutdownRequest.prototype.now = false;

                /**
                 * Creates a new ShutdownRequest instance using the specified properties.
                 * @function create
                 * @memberof containerd.task.v2.ShutdownRequest
                 * @static
                 * @param {containerd.task.v2.ShutdownRequest.$Properties=} [properties] Properties to set
                 * @returns {containerd.task.v2.ShutdownRequest} ShutdownRequest instance
                 * @type {{
                 *   (properties: containerd.task.v2.ShutdownRequest.$Shape): containerd.task.v2.ShutdownRequest & containerd.task.v2.ShutdownRequest.$Shape;
                 *   (properties?: containerd.task.v2.ShutdownRequest.$Properties): containerd.task.v2.ShutdownRequest;
                 * }}
                 */
                ShutdownRequest.create = function(properties) {
                    return new ShutdownRequest(properties);
                };

                /**
                 * Encodes the specified ShutdownRequest message. Does not implicitly {@link containerd.task.v2.ShutdownRequest.verify|verify} messages.
                 * @function encode
                 * @memberof containerd.task.v2.ShutdownRequest
                 * @static
                 * @param {containerd.task.v2.ShutdownRequest.$Properties} message ShutdownRequest message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                ShutdownRequest.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.id);
                    if (message.now != null && $Object.hasOwnProperty.call(message, "now") && message.now !== false)
                        writer.uint32(/* id 2, wireType 0 =*/16).bool(message.now);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a ShutdownRequest message from the specified reader or buffer.
                 * @function decode
                 * @memberof containerd.task.v2.ShutdownRequest
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {containerd.task.v2.ShutdownRequest & containerd.task.v2.ShutdownRequest.$Shape} ShutdownRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                ShutdownRequest.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.containerd.task.v2.ShutdownRequest();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.id = value;
                                else
                                    delete message.id;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.bool())
                                    message.now = value;
                                else
                                    delete message.now;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Creates a ShutdownRequest message from a plain object. Also converts values to their respective internal types.
                 * @function fromObject
                 * @memberof containerd.task.v2.ShutdownRequest
                 * @static
                 * @param {Object.<string,*>} object Plain object
                 * @returns {containerd.task.v2.ShutdownRequest} ShutdownRequest
                 */
                ShutdownRequest.fromObject = function (object, _depth) {
                    if (object instanceof $root.containerd.task.v2.ShutdownRequest)
                        return object;
                    if (!$util.isObject(object))
                        throw $TypeError(".containerd.task.v2.ShutdownRequest: object expected");
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let message = new $root.containerd.task.v2.ShutdownRequest();
                    if (object.id != null)
                        if (typeof object.id !== "string" || object.id.length)
                            message.id = $String(object.id);
                    if (object.now != null)
                        if (object.now)
                            message.now = $Boolean(object.now);
                    return message;
                };

                /**
                 * Creates a plain object from a ShutdownRequest message. Also converts values to other types if specified.
                 * @function toObject
                 * @memberof containerd.task.v2.ShutdownRequest
                 * @static
                 * @param {containerd.task.v2.ShutdownRequest} message ShutdownRequest
                 * @param {$protobuf.IConversionOptions} [options] Conversion options
                 * @returns {Object.<string,*>} Plain object
                 */
                ShutdownRequest.toObject = function (message, options, _depth) {
                    if (!options)
                        options = {};
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let object = {};
                    if (options.defaults) {
                        object.id = "";
                        object.now = false;
                    }
                    if (message.id != null && $Object.hasOwnProperty.call(message, "id"))
                        object.id = message.id;
                    if (message.now != null && $Object.hasOwnProperty.call(message, "now"))
                        object.now = message.now;
                    return object;
                };

                /**
                 * Converts this ShutdownRequest to JSON.
                 * @function toJSON
                 * @memberof containerd.task.v2.ShutdownRequest
                 * @instance
                 * @returns {Object.<string,*>} JSON object
                 */
                ShutdownRequest.prototype.toJSON = function() {
                    return ShutdownRequest.toObject(this, $protobuf.util.toJSONOptions);
                };

                return ShutdownRequest;
            })();

            v2.PauseRequest = (function() {

                /**
                 * Properties of a PauseRequest.
                 * @typedef {Object} containerd.task.v2.PauseRequest.$Properties
                 * @property {string|null} [id] PauseRequest id
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a PauseRequest.
                 * @memberof containerd.task.v2
                 * @interface IPauseRequest
                 * @augments containerd.task.v2.PauseRequest.$Properties
                 * @deprecated Use containerd.task.v2.PauseRequest.$Properties instead.
                 */

                /**
                 * Shape of a PauseRequest.
                 * @typedef {containerd.task.v2.PauseRequest.$Properties} containerd.task.v2.PauseRequest.$Shape
                 */

                /**
                 * Constructs a new PauseRequest.
                 * @memberof containerd.task.v2
                 * @classdesc Represents a PauseRequest.
                 * @constructor
                 * @param {containerd.task.v2.PauseRequest.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const PauseRequest = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * PauseRequest id.
                 * @member {string} id
                 * @memberof containerd.task.v2.PauseRequest
                 * @instance
                 */
                PauseRequest.prototype.id = "";

                /**
                 * Creates a new PauseRequest instance using the specified properties.
                 * @function create
                 * @memberof containerd.task.v2.PauseRequest
                 * @static
                 * @param {containerd.task.v2.PauseRequest.$Properties=} [properties] Properties to set
                 * @returns {containerd.task.v2.PauseRequest} PauseRequest instance
                 * @type {{
                 *   (properties: containerd.task.v2.PauseRequest.$Shape): containerd.task.v2.PauseRequest & containerd.task.v2.PauseRequest.$Shape;
                 *   (properties?: containerd.task.v2.PauseRequest.$Properties): containerd.task.v2.PauseRequest;
                 * }}
                 */
                PauseRequest.create = function(properties) {
                    return new PauseRequest(properties);
                };

                /**
                 * Encodes the specified PauseRequest message. Does not implicitly {@link containerd.task.v2.PauseRequest.verify|verify} messages.
                 * @function encode
                 * @memberof containerd.task.v2.PauseRequest
                 * @static
                 * @param {containerd.task.v2.PauseRequest.$Properties} message PauseRequest message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                PauseRequest.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.id);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a PauseRequest message from the specified reader or buffer.
                 * @function decode
                 * @memberof containerd.task.v2.PauseRequest
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {containerd.task.v2.PauseRequest & containerd.task.v2.PauseRequest.$Shape} PauseRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                PauseRequest.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.containerd.task.v2.PauseRequest();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.id = value;
                                else
                                    delete message.id;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Creates a PauseRequest message from a plain object. Also converts values to their respective internal types.
                 * @function fromObject
                 * @memberof containerd.task.v2.PauseRequest
                 * @static
                 * @param {Object.<string,*>} object Plain object
                 * @returns {containerd.task.v2.PauseRequest} PauseRequest
                 */
                PauseRequest.fromObject = function (object, _depth) {
                    if (object instanceof $root.containerd.task.v2.PauseRequest)
                        return object;
                    if (!$util.isObject(object))
                        throw $TypeError(".containerd.task.v2.PauseRequest: object expected");
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let message = new $root.containerd.task.v2.PauseRequest();
                    if (object.id != null)
                        if (typeof object.id !== "string" || object.id.length)
                            message.id = $String(object.id);
                    return message;
                };

                /**
                 * Creates a plain object from a PauseRequest message. Also converts values to other types if specified.
                 * @function toObject
                 * @memberof containerd.task.v2.PauseRequest
                 * @static
                 * @param {containerd.task.v2.PauseRequest} message PauseRequest
                 * @param {$protobuf.IConversionOptions} [options] Conversion options
                 * @returns {Object.<string,*>} Plain object
                 */
                PauseRequest.toObject = function (message, options, _depth) {
                    if (!options)
                        options = {};
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let object = {};
                    if (options.defaults)
                        object.id = "";
                    if (message.id != null && $Object.hasOwnProperty.call(message, "id"))
                        object.id = message.id;
                    return object;
                };

                /**
                 * Converts this PauseRequest to JSON.
                 * @function toJSON
                 * @memberof containerd.task.v2.PauseRequest
                 * @instance
                 * @returns {Object.<string,*>} JSON object
                 */
                PauseRequest.prototype.toJSON = function() {
                    return PauseRequest.toObject(this, $protobuf.util.toJSONOptions);
                };

                return PauseRequest;
            })();

            v2.ResumeRequest = (function() {

                /**
                 * Properties of a ResumeRequest.
                 * @typedef {Object} containerd.task.v2.ResumeRequest.$Properties
                 * @property {string|null} [id] ResumeRequest id
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a ResumeRequest.
                 * @memberof containerd.task.v2
                 * @interface IResumeRequest
                 * @augments containerd.task.v2.ResumeRequest.$Properties
                 * @deprecated Use containerd.task.v2.ResumeRequest.$Properties instead.
                 */

                /**
                 * Shape of a ResumeRequest.
                 * @typedef {containerd.task.v2.ResumeRequest.$Properties} containerd.task.v2.ResumeRequest.$Shape
                 */

                /**
                 * Constructs a new ResumeRequest.
                 * @memberof containerd.task.v2
                 * @classdesc Represents a ResumeRequest.
                 * @constructor
                 * @param {containerd.task.v2.ResumeRequest.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const ResumeRequest = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * ResumeRequest id.
                 * @member {string} id
                 * @memberof containerd.task.v2.ResumeRequest
                 * @instance
                 */
                ResumeRequest.prototype.id = "";

                /**
                 * Creates a new ResumeRequest instance using the specified properties.
                 * @function create
                 * @memberof containerd.task.v2.ResumeRequest
                 * @static
                 * @param {containerd.task.v2.ResumeRequest.$Properties=} [properties] Properties to set
                 * @returns {containerd.task.v2.ResumeRequest} ResumeRequest instance
                 * @type {{
                 *   (properties: containerd.task.v2.ResumeRequest.$Shape): containerd.task.v2.ResumeRequest & containerd.task.v2.ResumeRequest.$Shape;
                 *   (properties?: containerd.task.v2.ResumeRequest.$Properties): containerd.task.v2.ResumeRequest;
                 * }}
                 */
                ResumeRequest.create = function(properties) {
                    return new ResumeRequest(properties);
                };

                /**
                 * Encodes the specified ResumeRequest message. Does not implicitly {@link containerd.task.v2.ResumeRequest.verify|verify} messages.
                 * @function encode
                 * @memberof containerd.task.v2.ResumeRequest
                 * @static
                 * @param {containerd.task.v2.ResumeRequest.$Properties} message ResumeRequest message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                ResumeRequest.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.id);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a ResumeRequest message from the specified reader or buffer.
                 * @function decode
                 * @memberof containerd.task.v2.ResumeRequest
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {containerd.task.v2.ResumeRequest & containerd.task.v2.ResumeRequest.$Shape} ResumeRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                ResumeRequest.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.containerd.task.v2.ResumeRequest();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.id = value;
                                else
                                    delete message.id;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Creates a ResumeRequest message from a plain object. Also converts values to their respective internal types.
                 * @function fromObject
                 * @memberof containerd.task.v2.ResumeRequest
                 * @static
                 * @param {Object.<string,*>} object Plain object
                 * @returns {containerd.task.v2.ResumeRequest} ResumeRequest
                 */
                ResumeRequest.fromObject = function (object, _depth) {
                    if (object instanceof $root.containerd.task.v2.ResumeRequest)
                        return object;
                    if (!$util.isObject(object))
                        throw $TypeError(".containerd.task.v2.ResumeRequest: object expected");
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let message = new $root.containerd.task.v2.ResumeRequest();
                    if (object.id != null)
                        if (typeof object.id !== "string" || object.id.length)
                            message.id = $String(object.id);
                    return message;
                };

                /**
                 * Creates a plain object from a ResumeRequest message. Also converts values to other types if specified.
                 * @function toObject
                 * @memberof containerd.task.v2.ResumeRequest
                 * @static
                 * @param {containerd.task.v2.ResumeRequest} message ResumeRequest
                 * @param {$protobuf.IConversionOptions} [options] Conversion options
                 * @returns {Object.<string,*>} Plain object
                 */
                ResumeRequest.toObject = function (message, options, _depth) {
                    if (!options)
                        options = {};
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let object = {};
                    if (options.defaults)
                        object.id = "";
                    if (message.id != null && $Object.hasOwnProperty.call(message, "id"))
                        object.id = message.id;
                    return object;
                };

                /**
                 * Converts this ResumeRequest to JSON.
                 * @function toJSON
                 * @memberof containerd.task.v2.ResumeRequest
                 * @instance
                 * @returns {Object.<string,*>} JSON object
                 */
                ResumeRequest.prototype.toJSON = function() {
                    return ResumeRequest.toObject(this, $protobuf.util.toJSONOptions);
                };

                return ResumeRequest;
            })();

            return v2;
        })();

        return task;
    })();

    containerd.types = (function() {

        /**
         * Namespace types.
         * @memberof containerd
         * @namespace
         */
        const types = {};

        types.Mount = (function() {

            /**
             * Properties of a Mount.
             * @typedef {Object} containerd.types.Mount.$Properties
             * @property {string|null} [type] Mount type
             * @property {string|null} [source] Mount source
             * @property {string|null} [target] Mount target
             * @property {Array.<string>|null} [options] Mount options
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Mount.
             * @memberof containerd.types
             * @interface IMount
             * @augments containerd.types.Mount.$Properties
             * @deprecated Use containerd.types.Mount.$Properties instead.
             */

            /**
             * Shape of a Mount.
             * @typedef {containerd.types.Mount.$Properties} containerd.types.Mount.$Shape
             */

            /**
             * Constructs a new Mount.
             * @memberof containerd.types
             * @classdesc Represents a Mount.
             * @constructor
             * @param {containerd.types.Mount.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Mount = function (properties) {
                this.options = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Mount type.
             * @member {string} type
             * @memberof containerd.types.Mount
             * @instance
             */
            Mount.prototype.type = "";

            /**
             * Mount source.
             * @member {string} source
             * @memberof containerd.types.Mount
             * @instance
             */
            Mount.prototype.source = "";

            /**
             * Mount target.
             * @member {string} target
             * @memberof containerd.types.Mount
             * @instance
             */
            Mount.prototype.target = "";

            /**
             * Mount options.
             * @member {Array.<string>} options
             * @memberof containerd.types.Mount
             * @instance
             */
            Mount.prototype.options = $util.emptyArray;

            /**
             * Creates a new Mount instance using the specified properties.
             * @function create
             * @memberof containerd.types.Mount
             * @static
             * @param {containerd.types.Mount.$Properties=} [properties] Properties to set
             * @returns {containerd.types.Mount} Mount instance
             * @type {{
             *   (properties: containerd.types.Mount.$Shape): containerd.types.Mount & containerd.types.Mount.$Shape;
             *   (properties?: containerd.types.Mount.$Properties): containerd.types.Mount;
             * }}
             */
            Mount.create = function(properties) {
                return new Mount(properties);
            };

            /**
             * Encodes the specified Mount message. Does not implicitly {@link containerd.types.Mount.verify|verify} messages.
             * @function encode
             * @memberof containerd.types.Mount
             * @static
             * @param {containerd.types.Mount.$Properties} message Mount message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Mount.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.type != null && $Object.hasOwnProperty.call(message, "type") && message.type !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.type);
                if (message.source != null && $Object.hasOwnProperty.call(message, "source") && message.source !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.source);
                if (message.target != null && $Object.hasOwnProperty.call(message, "target") && message.target !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.target);
                if (message.options != null && message.options.length)
                    for (let i = 0; i < message.options.length; ++i)
                        writer.uint32(/* id 4, wireType 2 =*/34).string(message.options[i]);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Mount message from the specified reader or buffer.
             * @function decode
             * @memberof containerd.types.Mount
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {containerd.types.Mount & containerd.types.Mount.$Shape} Mount
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Mount.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.containerd.types.Mount();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.type = value;
                            else
                                delete message.type;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.source = value;
                            else
                                delete message.source;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.target = value;
                            else
                                delete message.target;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if (!(message.options && message.options.length))
                                message.options = [];
                            message.options.push(reader.stringVerify());
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Creates a Mount message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof containerd.types.Mount
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {containerd.types.Mount} Mount
             */
            Mount.fromObject = function (object, _depth) {
                if (object instanceof $root.containerd.types.Mount)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".containerd.types.Mount: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.containerd.types.Mount();
                if (object.type != null)
                    if (typeof object.type !== "string" || object.type.length)
                        message.type = $String(object.type);
                if (object.source != null)
                    if (typeof object.source !== "string" || object.source.length)
                        message.source = $String(object.source);
                if (object.target != null)
                    if (typeof object.target !== "string" || object.target.length)
                        message.target = $String(object.target);
                if (object.options) {
                    if (!$Array.isArray(object.options))
                        throw $TypeError(".containerd.types.Mount.options: array expected");
                    message.options = $Array(object.options.length);
                    for (let i = 0; i < object.options.length; ++i)
                        message.options[i] = $String(object.options[i]);
                }
                return message;
            };

            /**
             * Creates a plain object from a Mount message. Also converts values to other types if specified.
             * @function toObject
             * @memberof containerd.types.Mount
             * @static
             * @param {containerd.types.Mount} message Mount
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Mount.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.options = [];
                if (options.defaults) {
                    object.type = "";
                    object.source = "";
                    object.target = "";
                }
                if (message.type != null && $Object.hasOwnProperty.call(message, "type"))
                    object.type = message.type;
                if (message.source != null && $Object.hasOwnProperty.call(message, "source"))
                    object.source = message.source;
                if (message.target != null && $Object.hasOwnProperty.call(message, "target"))
                    object.target = message.target;
                if (message.options && message.options.length) {
                    object.options = $Array(message.options.length);
                    for (let j = 0; j < message.options.length; ++j)
                        object.options[j] = message.options[j];
                }
                return object;
            };

            /**
             * Converts this Mount to JSON.
             * @function toJSON
             * @memberof containerd.types.Mount
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Mount.prototype.toJSON = function() {
                return Mount.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Mount;
        })();

        types.RuntimeVersion = (function() {

            /**
             * Properties of a RuntimeVersion.
             * @typedef {Object} containerd.types.RuntimeVersion.$Properties
             * @property {string|null} [version] RuntimeVersion version
             * @property {string|null} [revision] RuntimeVersion revision
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a RuntimeVersion.
             * @memberof containerd.types
             * @interface IRuntimeVersion
             * @augments containerd.types.RuntimeVersion.$Properties
             * @deprecated Use containerd.types.RuntimeVersion.$Properties instead.
             */

            /**
             * Shape of a RuntimeVersion.
             * @typedef {containerd.types.RuntimeVersion.$Properties} containerd.types.RuntimeVersion.$Shape
             */

            /**
             * Constructs a new RuntimeVersion.
             * @memberof containerd.types
             * @classdesc Represents a RuntimeVersion.
             * @constructor
             * @param {containerd.types.RuntimeVersion.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const RuntimeVersion = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * RuntimeVersion version.
             * @member {string} version
             * @memberof containerd.types.RuntimeVersion
             * @instance
             */
            RuntimeVersion.prototype.version = "";

            /**
             * RuntimeVersion revision.
             * @member {string} revision
             * @memberof containerd.types.RuntimeVersion
             * @instance
             */
            RuntimeVersion.prototype.revision = "";

            /**
             * Creates a new RuntimeVersion instance using the specified properties.
             * @function create
             * @memberof containerd.types.RuntimeVersion
             * @static
             * @param {containerd.types.RuntimeVersion.$Properties=} [properties] Properties to set
             * @returns {containerd.types.RuntimeVersion} RuntimeVersion instance
             * @type {{
             *   (properties: containerd.types.RuntimeVersion.$Shape): containerd.types.RuntimeVersion & containerd.types.RuntimeVersion.$Shape;
             *   (properties?: containerd.types.RuntimeVersion.$Properties): containerd.types.RuntimeVersion;
             * }}
             */
            RuntimeVersion.create = function(properties) {
                return new RuntimeVersion(properties);
            };

            /**
             * Encodes the specified RuntimeVersion message. Does not implicitly {@link containerd.types.RuntimeVersion.verify|verify} messages.
             * @function encode
             * @memberof containerd.types.RuntimeVersion
             * @static
             * @param {containerd.types.RuntimeVersion.$Properties} message RuntimeVersion message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            RuntimeVersion.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.version != null && $Object.hasOwnProperty.call(message, "version") && message.version !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.version);
                if (message.revision != null && $Object.hasOwnProperty.call(message, "revision") && message.revision !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.revision);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a RuntimeVersion message from the specified reader or buffer.
             * @function decode
             * @memberof containerd.types.RuntimeVersion
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {containerd.types.RuntimeVersion & containerd.types.RuntimeVersion.$Shape} RuntimeVersion
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            RuntimeVersion.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.containerd.types.RuntimeVersion();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.version = value;
                            else
                                delete message.version;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.revision = value;
                            else
                                delete message.revision;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Creates a RuntimeVersion message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof containerd.types.RuntimeVersion
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {containerd.types.RuntimeVersion} RuntimeVersion
             */
            RuntimeVersion.fromObject = function (object, _depth) {
                if (object instanceof $root.containerd.types.RuntimeVersion)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".containerd.types.RuntimeVersion: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.containerd.types.RuntimeVersion();
                if (object.version != null)
                    if (typeof object.version !== "string" || object.version.length)
                        message.version = $String(object.version);
                if (object.revision != null)
                    if (typeof object.revision !== "string" || object.revision.length)
                        message.revision = $String(object.revision);
                return message;
            };

            /**
             * Creates a plain object from a RuntimeVersion message. Also converts values to other types if specified.
             * @function toObject
             * @memberof containerd.types.RuntimeVersion
             * @static
             * @param {containerd.types.RuntimeVersion} message RuntimeVersion
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            RuntimeVersion.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.version = "";
                    object.revision = "";
                }
                if (message.version != null && $Object.hasOwnProperty.call(message, "version"))
                    object.version = message.version;
                if (message.revision != null && $Object.hasOwnProperty.call(message, "revision"))
                    object.revision = message.revision;
                return object;
            };

            /**
             * Converts this RuntimeVersion to JSON.
             * @function toJSON
             * @memberof containerd.types.RuntimeVersion
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            RuntimeVersion.prototype.toJSON = function() {
                return RuntimeVersion.toObject(this, $protobuf.util.toJSONOptions);
            };

            return RuntimeVersion;
        })();

        types.RuntimeInfo = (function() {

            /**
             * Properties of a RuntimeInfo.
             * @typedef {Object} containerd.types.RuntimeInfo.$Properties
             * @property {string|null} [name] RuntimeInfo name
             * @property {containerd.types.RuntimeVersion.$Properties|null} [version] RuntimeInfo version
             * @property {google.protobuf.Any.$Properties|null} [options] RuntimeInfo options
             * @property {google.protobuf.Any.$Properties|null} [features] RuntimeInfo features
             * @property {Object.<string,string>|null} [annotations] RuntimeInfo annotations
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a RuntimeInfo.
             * @memberof containerd.types
             * @interface IRuntimeInfo
             * @augments containerd.types.RuntimeInfo.$Properties
             * @deprecated Use containerd.types.RuntimeInfo.$Properties instead.
             */

            /**
             * Shape of a RuntimeInfo.
             * @typedef {containerd.types.RuntimeInfo.$Properties} containerd.types.RuntimeInfo.$Shape
             */

            /**
             * Constructs a new RuntimeInfo.
             * @memberof containerd.types
             * @classdesc Represents a RuntimeInfo.
             * @constructor
             * @param {containerd.types.RuntimeInfo.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const RuntimeInfo = function (properties) {
                this.annotations = {};
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * RuntimeInfo name.
             * @member {string} name
             * @memberof containerd.types.RuntimeInfo
             * @instance
             */
            RuntimeInfo.prototype.name = "";

            /**
             * RuntimeInfo version.
             * @member {containerd.types.RuntimeVersion.$Properties|null|undefined} version
             * @memberof containerd.types.RuntimeInfo
             * @instance
             */
            RuntimeInfo.prototype.version = null;

            /**
             * RuntimeInfo options.
             * @member {google.protobuf.Any.$Properties|null|undefined} options
             * @memberof containerd.types.RuntimeInfo
             * @instance
             */
            RuntimeInfo.prototype.options = null;

            /**
             * RuntimeInfo features.
             * @member {google.protobuf.Any.$Properties|null|undefined} features
             * @memberof containerd.types.RuntimeInfo
             * @instance
             */
            RuntimeInfo.prototype.features = null;

            /**
             * RuntimeInfo annotations.
             * @member {Object.<string,string>} annotations
             * @memberof containerd.types.RuntimeInfo
             * @instance
             */
            RuntimeInfo.prototype.annotations = $util.emptyObject;

            /**
             * Creates a new RuntimeInfo instance using the specified properties.
             * @function create
             * @memberof containerd.types.RuntimeInfo
             * @static
             * @param {containerd.types.RuntimeInfo.$Properties=} [properties] Properties to set
             * @returns {containerd.types.RuntimeInfo} RuntimeInfo instance
             * @type {{
             *   (properties: containerd.types.RuntimeInfo.$Shape): containerd.types.RuntimeInfo & containerd.types.RuntimeInfo.$Shape;
             *   (properties?: containerd.types.RuntimeInfo.$Properties): containerd.types.RuntimeInfo;
             * }}
             */
            RuntimeInfo.create = function(properties) {
                return new RuntimeInfo(properties);
            };

            /**
             * Encodes the specified RuntimeInfo message. Does not implicitly {@link containerd.types.RuntimeInfo.verify|verify} messages.
             * @function encode
             * @memberof containerd.types.RuntimeInfo
             * @static
             * @param {containerd.types.RuntimeInfo.$Properties} message RuntimeInfo message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            RuntimeInfo.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.name);
                if (message.version != null && $Object.hasOwnProperty.call(message, "version"))
                    $root.containerd.types.RuntimeVersion.encode(message.version, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.options != null && $Object.hasOwnProperty.call(message, "options"))
                    $root.google.protobuf.Any.encode(message.options, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.features != null && $Object.hasOwnProperty.call(message, "features"))
                    $root.google.protobuf.Any.encode(message.features, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                if (message.annotations != null && $Object.hasOwnProperty.call(message, "annotations"))
                    for (let keys = $Object.keys(message.annotations), i = 0; i < keys.length; ++i)
                        writer.uint32(/* id 5, wireType 2 =*/42).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]).uint32(/* id 2, wireType 2 =*/18).string(message.annotations[keys[i]]).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a RuntimeInfo message from the specified reader or buffer.
             * @function decode
             * @memberof containerd.types.RuntimeInfo
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {containerd.types.RuntimeInfo & containerd.types.RuntimeInfo.$Shape} RuntimeInfo
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            RuntimeInfo.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, key, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.containerd.types.RuntimeInfo();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.name = value;
                            else
                                delete message.name;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.version = $root.containerd.types.RuntimeVersion.decode(reader, reader.size(), $undefined, _depth + 1, message.version);
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.options = $root.google.protobuf.Any.decode(reader, reader.size(), $undefined, _depth + 1, message.options);
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.features = $root.google.protobuf.Any.decode(reader, reader.size(), $undefined, _depth + 1, message.features);
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if (message.annotations === $util.emptyObject)
                                message.annotations = {};
                            let end2 = reader.size() + reader.pos;
                            if (end2 > reader.len)
                                throw $RangeError("index out of range");
                            reader.len = end2;
                            key = "";
                            value = "";
                            while (reader.pos < end2) {
                                let tag2 = reader.tag();
                                wireType = tag2 & 7;
                                switch (tag2 >>>= 3) {
                                case 1:
                                    if (wireType !== 2)
                                        break;
                                    key = reader.stringVerify();
                                    continue;
                                case 2:
                                    if (wireType !== 2)
                                        break;
                                    value = reader.stringVerify();
                                    continue;
                                }
                                reader.skipType(wireType, _depth, tag2);
                            }
                            if (reader.pos !== end2)
                                throw $RangeError("index out of range");
                            reader.len = end;
                            if (key === "__proto__")
                                $util.makeProp(message.annotations, key);
                            message.annotations[key] = value;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Creates a RuntimeInfo message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof containerd.types.RuntimeInfo
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {containerd.types.RuntimeInfo} RuntimeInfo
             */
            RuntimeInfo.fromObject = function (object, _depth) {
                if (object instanceof $root.containerd.types.RuntimeInfo)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".containerd.types.RuntimeInfo: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.containerd.types.RuntimeInfo();
                if (object.name != null)
                    if (typeof object.name !== "string" || object.name.length)
                        message.name = $String(object.name);
                if (object.version != null) {
                    if (!$util.isObject(object.version))
                        throw $TypeError(".containerd.types.RuntimeInfo.version: object expected");
                    message.version = $root.containerd.types.RuntimeVersion.fromObject(object.version, _depth + 1);
                }
                if (object.options != null) {
                    if (!$util.isObject(object.options))
                        throw $TypeError(".containerd.types.RuntimeInfo.options: object expected");
                    message.options = $root.google.protobuf.Any.fromObject(object.options, _depth + 1);
                }
                if (object.features != null) {
                    if (!$util.isObject(object.features))
                        throw $TypeError(".containerd.types.RuntimeInfo.features: object expected");
                    message.features = $root.google.protobuf.Any.fromObject(object.features, _depth + 1);
                }
                if (object.annotations) {
                    if (!$util.isObject(object.annotations))
                        throw $TypeError(".containerd.types.RuntimeInfo.annotations: object expected");
                    message.annotations = {};
                    for (let keys = $Object.keys(object.annotations), i = 0; i < keys.length; ++i) {
                        if (keys[i] === "__proto__")
                            $util.makeProp(message.annotations, keys[i]);
                        message.annotations[keys[i]] = $String(object.annotations[keys[i]]);
                    }
                }
                return message;
            };

            /**
             * Creates a plain object from a RuntimeInfo message. Also converts values to other types if specified.
             * @function toObject
             * @memberof containerd.types.RuntimeInfo
             * @static
             * @param {containerd.types.RuntimeInfo} message RuntimeInfo
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            RuntimeInfo.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.objects || options.defaults)
                    object.annotations = {};
                if (options.defaults) {
                    object.name = "";
                    object.version = null;
                    object.options = null;
                    object.features = null;
                }
                if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                    object.name = message.name;
                if (message.version != null && $Object.hasOwnProperty.call(message, "version"))
                    object.version = $root.containerd.types.RuntimeVersion.toObject(message.version, options, _depth + 1);
                if (message.options != null && $Object.hasOwnProperty.call(message, "options"))
                    object.options = $root.google.protobuf.Any.toObject(message.options, options, _depth + 1);
                if (message.features != null && $Object.hasOwnProperty.call(message, "features"))
                    object.features = $root.google.protobuf.Any.toObject(message.features, options, _depth + 1);
                let keys2;
                if (message.annotations && (keys2 = $Object.keys(message.annotations)).length) {
                    object.annotations = {};
                    for (let j = 0; j < keys2.length; ++j) {
                        if (keys2[j] === "__proto__")
                            $util.makeProp(object.annotations, keys2[j]);
                        object.annotations[keys2[j]] = message.annotations[keys2[j]];
                    }
                }
                return object;
            };

            /**
             * Converts this RuntimeInfo to JSON.
             * @function toJSON
             * @memberof containerd.types.RuntimeInfo
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            RuntimeInfo.prototype.toJSON = function() {
                return RuntimeInfo.toObject(this, $protobuf.util.toJSONOptions);
            };

            return RuntimeInfo;
        })();

        return types;
    })();

    containerd.v1 = (function() {

        /**
         * Namespace v1.
         * @memberof containerd
         * @namespace
         */
        const v1 = {};

        v1.types = (function() {

            /**
             * Namespace types.
             * @memberof containerd.v1
             * @namespace
             */
            const types = {};

            /**
             * Status enum.
             * @name containerd.v1.types.Status
             * @enum {number}
             * @property {number} UNKNOWN=0 UNKNOWN value
             * @property {number} CREATED=1 CREATED value
             * @property {number} RUNNING=2 RUNNING value
             * @property {number} STOPPED=3 STOPPED value
             * @property {number} PAUSED=4 PAUSED value
             * @property {number} PAUSING=5 PAUSING value
             */
            types.Status = (function() {
                const valuesById = $Object.create(null), values = $Object.create(valuesById);
                values[valuesById[0] = "UNKNOWN"] = 0;
                values[valuesById[1] = "CREATED"] = 1;
                values[valuesById[2] = "RUNNING"] = 2;
                values[valuesById[3] = "STOPPED"] = 3;
                values[valuesById[4] = "PAUSED"] = 4;
                values[valuesById[5] = "PAUSING"] = 5;
                return values;
            })();

            types.ProcessInfo = (function() {

                /**
                 * Properties of a ProcessInfo.
                 * @typedef {Object} containerd.v1.types.ProcessInfo.$Properties
                 * @property {number|null} [pid] ProcessInfo pid
                 * @property {google.protobuf.Any.$Properties|null} [info] ProcessInfo info
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a ProcessInfo.
                 * @memberof containerd.v1.types
                 * @interface IProcessInfo
                 * @augments containerd.v1.types.ProcessInfo.$Properties
                 * @deprecated Use containerd.v1.types.ProcessInfo.$Properties instead.
                 */

                /**
                 * Shape of a ProcessInfo.
                 * @typedef {containerd.v1.types.ProcessInfo.$Properties} containerd.v1.types.ProcessInfo.$Shape
                 */

                /**
                 * Constructs a new ProcessInfo.
                 * @memberof containerd.v1.types
                 * @classdesc Represents a ProcessInfo.
                 * @constructor
                 * @param {containerd.v1.types.ProcessInfo.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const ProcessInfo = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * ProcessInfo pid.
                 * @member {number} pid
                 * @memberof containerd.v1.types.ProcessInfo
                 * @instance
                 */
                ProcessInfo.prototype.pid = 0;

                /**
                 * ProcessInfo info.
                 * @member {google.protobuf.Any.$Properties|null|undefined} info
                 * @memberof containerd.v1.types.ProcessInfo
                 * @instance
                 */
                ProcessInfo.prototype.info = null;

                /**
                 * Creates a new ProcessInfo instance using the specified properties.
                 * @function create
                 * @memberof containerd.v1.types.ProcessInfo
                 * @static
                 * @param {containerd.v1.types.ProcessInfo.$Properties=} [properties] Properties to set
                 * @returns {containerd.v1.types.ProcessInfo} ProcessInfo instance
                 * @type {{
                 *   (properties: containerd.v1.types.ProcessInfo.$Shape): containerd.v1.types.ProcessInfo & containerd.v1.types.ProcessInfo.$Shape;
                 *   (properties?: containerd.v1.types.ProcessInfo.$Properties): containerd.v1.types.ProcessInfo;
                 * }}
                 */
                ProcessInfo.create = function(properties) {
                    return new ProcessInfo(properties);
                };

                /**
                 * Encodes the specified ProcessInfo message. Does not implicitly {@link containerd.v1.types.ProcessInfo.verify|verify} messages.
                 * @function encode
                 * @memberof containerd.v1.types.ProcessInfo
                 * @static
                 * @param {containerd.v1.types.ProcessInfo.$Properties} message ProcessInfo message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                ProcessInfo.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.pid != null && $Object.hasOwnProperty.call(message, "pid") && message.pid !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.pid);
                    if (message.info != null && $Object.hasOwnProperty.call(message, "info"))
                        $root.google.protobuf.Any.encode(message.info, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a ProcessInfo message from the specified reader or buffer.
                 * @function decode
                 * @memberof containerd.v1.types.ProcessInfo
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {containerd.v1.types.ProcessInfo & containerd.v1.types.ProcessInfo.$Shape} ProcessInfo
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                ProcessInfo.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.containerd.v1.types.ProcessInfo();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.pid = value;
                                else
                                    delete message.pid;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                message.info = $root.google.protobuf.Any.decode(reader, reader.size(), $undefined, _depth + 1, message.info);
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Creates a ProcessInfo message from a plain object. Also converts values to their respective internal types.
                 * @function fromObject
                 * @memberof containerd.v1.types.ProcessInfo
                 * @static
                 * @param {Object.<string,*>} object Plain object
                 * @returns {containerd.v1.types.ProcessInfo} ProcessInfo
                 */
                ProcessInfo.fromObject = function (object, _depth) {
                    if (object instanceof $root.containerd.v1.types.ProcessInfo)
                        return object;
                    if (!$util.isObject(object))
                        throw $TypeError(".containerd.v1.types.ProcessInfo: object expected");
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let message = new $root.containerd.v1.types.ProcessInfo();
                    if (object.pid != null)
                        if ($Number(object.pid) !== 0)
                            message.pid = object.pid >>> 0;
                    if (object.info != null) {
                        if (!$util.isObject(object.info))
                            throw $TypeError(".containerd.v1.types.ProcessInfo.info: object expected");
                        message.info = $root.google.protobuf.Any.fromObject(object.info, _depth + 1);
                    }
                    return message;
                };

                /**
                 * Creates a plain object from a ProcessInfo message. Also converts values to other types if specified.
                 * @function toObject
                 * @memberof containerd.v1.types.ProcessInfo
                 * @static
                 * @param {containerd.v1.types.ProcessInfo} message ProcessInfo
                 * @param {$protobuf.IConversionOptions} [options] Conversion options
                 * @returns {Object.<string,*>} Plain object
                 */
                ProcessInfo.toObject = function (message, options, _depth) {
                    if (!options)
                        options = {};
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let object = {};
                    if (options.defaults) {
                        object.pid = 0;
                        object.info = null;
                    }
                    if (message.pid != null && $Object.hasOwnProperty.call(message, "pid"))
                        object.pid = message.pid;
                    if (message.info != null && $Object.hasOwnProperty.call(message, "info"))
                        object.info = $root.google.protobuf.Any.toObject(message.info, options, _depth + 1);
                    return object;
                };

                /**
                 * Converts this ProcessInfo to JSON.
                 * @function toJSON
                 * @memberof containerd.v1.types.ProcessInfo
                 * @instance
                 * @returns {Object.<string,*>} JSON object
                 */
                ProcessInfo.prototype.toJSON = function() {
                    return ProcessInfo.toObject(this, $protobuf.util.toJSONOptions);
                };

                return ProcessInfo;
            })();

            return types;
        })();

        return v1;
    })();

    containerd.runc = (function() {

        /**
         * Namespace runc.
         * @memberof containerd
         * @namespace
         */
        const runc = {};

        runc.v1 = (function() {

            /**
             * Namespace v1.
             * @memberof containerd.runc
             * @namespace
             */
            const v1 = {};

            v1.Options = (function() {

                /**
                 * Properties of an Options.
                 * @typedef {Object} containerd.runc.v1.Options.$Properties
                 * @property {boolean|null} [noPivotRoot] Options noPivotRoot
                 * @property {boolean|null} [noNewKeyring] Options noNewKeyring
                 * @property {string|null} [shimCgroup] Options shimCgroup
                 * @property {number|null} [ioUid] Options ioUid
                 * @property {number|null} [ioGid] Options ioGid
                 * @property {string|null} [binaryName] Options binaryName
                 * @property {string|null} [root] Options root
                 * @property {boolean|null} [systemdCgroup] Options systemdCgroup
                 * @property {string|null} [criuImagePath] Options criuImagePath
                 * @property {string|null} [criuWorkPath] Options criuWorkPath
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of an Options.
                 * @memberof containerd.runc.v1
                 * @interface IOptions
                 * @augments containerd.runc.v1.Options.$Properties
                 * @deprecated Use containerd.runc.v1.Options.$Properties instead.
                 */

                /**
                 * Shape of an Options.
                 * @typedef {containerd.runc.v1.Options.$Properties} containerd.runc.v1.Options.$Shape
                 */

                /**
                 * Constructs a new Options.
                 * @memberof containerd.runc.v1
                 * @classdesc Represents an Options.
                 * @constructor
                 * @param {containerd.runc.v1.Options.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Options = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Options noPivotRoot.
                 * @member {boolean} noPivotRoot
                 * @memberof containerd.runc.v1.Options
                 * @instance
                 */
                Options.prototype.noPivotRoot = false;

                /**
                 * Options noNewKeyring.
                 * @member {boolean} noNewKeyring
                 * @memberof containerd.runc.v1.Options
                 * @instance
                 */
                Options.prototype.noNewKeyring = false;

                /**
                 * Options shimCgroup.
                 * @member {string} shimCgroup
                 * @memberof containerd.runc.v1.Options
                 * @instance
                 */
                Options.prototype.shimCgroup = "";

                /**
                 * Options ioUid.
                 * @member {number} ioUid
                 * @memberof containerd.runc.v1.Options
                 * @instance
                 */
                Options.prototype.ioUid = 0;

                /**
                 * Options ioGid.
                 * @member {number} ioGid
                 * @memberof containerd.runc.v1.Options
                 * @instance
                 */
                Options.prototype.ioGid = 0;

                /**
                 * Options binaryName.
                 * @member {string} binaryName
                 * @memberof containerd.runc.v1.Options
                 * @instance
                 */
                Options.prototype.binaryName = "";

                /**
                 * Options root.
                 * @member {string} root
                 * @memberof containerd.runc.v1.Options
                 * @instance
                 */
                Options.prototype.root = "";

                /**
                 * Options systemdCgroup.
                 * @member {boolean} systemdCgroup
                 * @memberof containerd.runc.v1.Options
                 * @instance
                 */
                Options.prototype.systemdCgroup = false;

                /**
                 * Options criuImagePath.
                 * @member {string} criuImagePath
                 * @memberof containerd.runc.v1.Options
                 * @instance
                 */
                Options.prototype.criuImagePath = "";

                /**
                 * Options criuWorkPath.
                 * @member {string} criuWorkPath
                 * @memberof containerd.runc.v1.Options
                 * @instance
                 */
                Options.prototype.criuWorkPath = "";

                /**
                 * Creates a new Options instance using the specified properties.
                 * @function create
                 * @memberof containerd.runc.v1.Options
                 * @static
                 * @param {containerd.runc.v1.Options.$Properties=} [properties] Properties to set
                 * @returns {containerd.runc.v1.Options} Options instance
                 * @type {{
                 *   (properties: containerd.runc.v1.Options.$Shape): containerd.runc.v1.Options & containerd.runc.v1.Options.$Shape;
                 *   (properties?: containerd.runc.v1.Options.$Properties): containerd.runc.v1.Options;
                 * }}
                 */
                Options.create = function(properties) {
                    return new Options(properties);
                };

                /**
                 * Encodes the specified Options message. Does not implicitly {@link containerd.runc.v1.Options.verify|verify} messages.
                 * @function encode
                 * @memberof containerd.runc.v1.Options
                 * @static
                 * @param {containerd.runc.v1.Options.$Properties} message Options message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Options.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.noPivotRoot != null && $Object.hasOwnProperty.call(message, "noPivotRoot") && message.noPivotRoot !== false)
                        writer.uint32(/* id 1, wireType 0 =*/8).bool(message.noPivotRoot);
                    if (message.noNewKeyring != null && $Object.hasOwnProperty.call(message, "noNewKeyring") && message.noNewKeyring !== false)
                        writer.uint32(/* id 2, wireType 0 =*/16).bool(message.noNewKeyring);
                    if (message.shimCgroup != null && $Object.hasOwnProperty.call(message, "shimCgroup") && message.shimCgroup !== "")
                        writer.uint32(/* id 3, wireType 2 =*/26).string(message.shimCgroup);
                    if (message.ioUid != null && $Object.hasOwnProperty.call(message, "ioUid") && message.ioUid !== 0)
                        writer.uint32(/* id 4, wireType 0 =*/32).uint32(message.ioUid);
                    if (message.ioGid != null && $Object.hasOwnProperty.call(message, "ioGid") && message.ioGid !== 0)
                        writer.uint32(/* id 5, wireType 0 =*/40).uint32(message.ioGid);
                    if (message.binaryName != null && $Object.hasOwnProperty.call(message, "binaryName") && message.binaryName !== "")
                        writer.uint32(/* id 6, wireType 2 =*/50).string(message.binaryName);
                    if (message.root != null && $Object.hasOwnProperty.call(message, "root") && message.root !== "")
                        writer.uint32(/* id 7, wireType 2 =*/58).string(message.root);
                    if (message.systemdCgroup != null && $Object.hasOwnProperty.call(message, "systemdCgroup") && message.systemdCgroup !== false)
                        writer.uint32(/* id 9, wireType 0 =*/72).bool(message.systemdCgroup);
                    if (message.criuImagePath != null && $Object.hasOwnProperty.call(message, "criuImagePath") && message.criuImagePath !== "")
                        writer.uint32(/* id 10, wireType 2 =*/82).string(message.criuImagePath);
                    if (message.criuWorkPath != null && $Object.hasOwnProperty.call(message, "criuWorkPath") && message.criuWorkPath !== "")
                        writer.uint32(/* id 11, wireType 2 =*/90).string(message.criuWorkPath);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes an Options message from the specified reader or buffer.
                 * @function decode
                 * @memberof containerd.runc.v1.Options
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {containerd.runc.v1.Options & containerd.runc.v1.Options.$Shape} Options
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Options.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.containerd.runc.v1.Options();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.bool())
                                    message.noPivotRoot = value;
                                else
                                    delete message.noPivotRoot;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.bool())
                                    message.noNewKeyring = value;
                                else
                                    delete message.noNewKeyring;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.shimCgroup = value;
                                else
                                    delete message.shimCgroup;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.ioUid = value;
                                else
                                    delete message.ioUid;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.ioGid = value;
                                else
                                    delete message.ioGid;
                                continue;
                            }
                        case 6: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.binaryName = value;
                                else
                                    delete message.binaryName;
                                continue;
                            }
                        case 7: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.root = value;
                                else
                                    delete message.root;
                                continue;
                            }
                        case 9: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.bool())
                                    message.systemdCgroup = value;
                                else
                                    delete message.systemdCgroup;
                                continue;
                            }
                        case 10: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.criuImagePath = value;
                                else
                                    delete message.criuImagePath;
                                continue;
                            }
                        case 11: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.criuWorkPath = value;
                                else
                                    delete message.criuWorkPath;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Creates an Options message from a plain object. Also converts values to their respective internal types.
                 * @function fromObject
                 * @memberof containerd.runc.v1.Options
                 * @static
                 * @param {Object.<string,*>} object Plain object
                 * @returns {containerd.runc.v1.Options} Options
                 */
                Options.fromObject = function (object, _depth) {
                    if (object instanceof $root.containerd.runc.v1.Options)
                        return object;
                    if (!$util.isObject(object))
                        throw $TypeError(".containerd.runc.v1.Options: object expected");
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let message = new $root.containerd.runc.v1.Options();
                    if (object.noPivotRoot != null)
                        if (object.noPivotRoot)
                            message.noPivotRoot = $Boolean(object.noPivotRoot);
                    if (object.noNewKeyring != null)
                        if (object.noNewKeyring)
                            message.noNewKeyring = $Boolean(object.noNewKeyring);
                    if (object.shimCgroup != null)
                        if (typeof object.shimCgroup !== "string" || object.shimCgroup.length)
                            message.shimCgroup = $String(object.shimCgroup);
                    if (object.ioUid != null)
                        if ($Number(object.ioUid) !== 0)
                            message.ioUid = object.ioUid >>> 0;
                    if (object.ioGid != null)
                        if ($Number(object.ioGid) !== 0)
                            message.ioGid = object.ioGid >>> 0;
                    if (object.binaryName != null)
                        if (typeof object.binaryName !== "string" || object.binaryName.length)
                            message.binaryName = $String(object.binaryName);
                    if (object.root != null)
                        if (typeof object.root !== "string" || object.root.length)
                            message.root = $String(object.root);
                    if (object.systemdCgroup != null)
                        if (object.systemdCgroup)
                            message.systemdCgroup = $Boolean(object.systemdCgroup);
                    if (object.criuImagePath != null)
                        if (typeof object.criuImagePath !== "string" || object.criuImagePath.length)
                            message.criuImagePath = $String(object.criuImagePath);
                    if (object.criuWorkPath != null)
                        if (typeof object.criuWorkPath !== "string" || object.criuWorkPath.length)
                            message.criuWorkPath = $String(object.criuWorkPath);
                    return message;
                };

                /**
                 * Creates a plain object from an Options message. Also converts values to other types if specified.
                 * @function toObject
                 * @memberof containerd.runc.v1.Options
                 * @static
                 * @param {containerd.runc.v1.Options} message Options
                 * @param {$protobuf.IConversionOptions} [options] Conversion options
                 * @returns {Object.<string,*>} Plain object
                 */
                Options.toObject = function (message, options, _depth) {
                    if (!options)
                        options = {};
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let object = {};
                    if (options.defaults) {
                        object.noPivotRoot = false;
                        object.noNewKeyring = false;
                        object.shimCgroup = "";
                        object.ioUid = 0;
                        object.ioGid = 0;
                        object.binaryName = "";
                        object.root = "";
                        object.systemdCgroup = false;
                        object.criuImagePath = "";
                        object.criuWorkPath = "";
                    }
                    if (message.noPivotRoot != null && $Object.hasOwnProperty.call(message, "noPivotRoot"))
                        object.noPivotRoot = message.noPivotRoot;
                    if (message.noNewKeyring != null && $Object.hasOwnProperty.call(message, "noNewKeyring"))
                        object.noNewKeyring = message.noNewKeyring;
                    if (message.shimCgroup != null && $Object.hasOwnProperty.call(message, "shimCgroup"))
                        object.shimCgroup = message.shimCgroup;
                    if (message.ioUid != null && $Object.hasOwnProperty.call(message, "ioUid"))
                        object.ioUid = message.ioUid;
                    if (message.ioGid != null && $Object.hasOwnProperty.call(message, "ioGid"))
                        object.ioGid = message.ioGid;
                    if (message.binaryName != null && $Object.hasOwnProperty.call(message, "binaryName"))
                        object.binaryName = message.binaryName;
                    if (message.root != null && $Object.hasOwnProperty.call(message, "root"))
                        object.root = message.root;
                    if (message.systemdCgroup != null && $Object.hasOwnProperty.call(message, "systemdCgroup"))
                        object.systemdCgroup = message.systemdCgroup;
                    if (message.criuImagePath != null && $Object.hasOwnProperty.call(message, "criuImagePath"))
                        object.criuImagePath = message.criuImagePath;
                    if (message.criuWorkPath != null && $Object.hasOwnProperty.call(message, "criuWorkPath"))
                        object.criuWorkPath = message.criuWorkPath;
                    return object;
                };

                /**
                 * Converts this Options to JSON.
                 * @function toJSON
                 * @memberof containerd.runc.v1.Options
                 * @instance
                 * @returns {Object.<string,*>} JSON object
                 */
                Options.prototype.toJSON = function() {
                    return Options.toObject(this, $protobuf.util.toJSONOptions);
                };

                return Options;
            })();

            v1.CheckpointOptions = (function() {

                /**
                 * Properties of a CheckpointOptions.
                 * @typedef {Object} containerd.runc.v1.CheckpointOptions.$Properties
                 * @property {boolean|null} [exit] CheckpointOptions exit
                 * @property {boolean|null} [openTcp] CheckpointOptions openTcp
                 * @property {boolean|null} [externalUnixSockets] CheckpointOptions externalUnixSockets
                 * @property {boolean|null} [terminal] CheckpointOptions terminal
                 * @property {boolean|null} [fileLocks] CheckpointOptions fileLocks
                 * @property {Array.<string>|null} [emptyNamespaces] CheckpointOptions emptyNamespaces
                 * @property {string|null} [cgroupsMode] CheckpointOptions cgroupsMode
                 * @property {string|null} [imagePath] CheckpointOptions imagePath
                 * @property {string|null} [workPath] CheckpointOptions workPath
                 * @property {string|null} [parentPath] CheckpointOptions parentPath
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a CheckpointOptions.
                 * @memberof containerd.runc.v1
                 * @interface ICheckpointOptions
                 * @augments containerd.runc.v1.CheckpointOptions.$Properties
                 * @deprecated Use containerd.runc.v1.CheckpointOptions.$Properties instead.
                 */

                /**
                 * Shape of a CheckpointOptions.
                 * @typedef {containerd.runc.v1.CheckpointOptions.$Properties} containerd.runc.v1.CheckpointOptions.$Shape
                 */

                /**
                 * Constructs a new CheckpointOptions.
                 * @memberof containerd.runc.v1
                 * @classdesc Represents a CheckpointOptions.
                 * @constructor
                 * @param {containerd.runc.v1.CheckpointOptions.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const CheckpointOptions = function (properties) {
                    this.emptyNamespaces = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * CheckpointOptions exit.
                 * @member {boolean} exit
                 * @memberof containerd.runc.v1.CheckpointOptions
                 * @instance
                 */
                CheckpointOptions.prototype.exit = false;

                /**
                 * CheckpointOptions openTcp.
                 * @member {boolean} openTcp
                 * @memberof containerd.runc.v1.CheckpointOptions
                 * @instance
                 */
                CheckpointOptions.prototype.openTcp = false;

                /**
                 * CheckpointOptions externalUnixSockets.
                 * @member {boolean} externalUnixSockets
                 * @memberof containerd.runc.v1.CheckpointOptions
                 * @instance
                 */
                CheckpointOptions.prototype.externalUnixSockets = false;

                /**
                 * CheckpointOptions terminal.
                 * @member {boolean} terminal
                 * @memberof containerd.runc.v1.CheckpointOptions
                 * @instance
                 */
                CheckpointOptions.prototype.terminal = false;

                /**
                 * CheckpointOptions fileLocks.
                 * @member {boolean} fileLocks
                 * @memberof containerd.runc.v1.CheckpointOptions
                 * @instance
                 */
                CheckpointOptions.prototype.fileLocks = false;

                /**
                 * CheckpointOptions emptyNamespaces.
                 * @member {Array.<string>} emptyNamespaces
                 * @memberof containerd.runc.v1.CheckpointOptions
                 * @instance
                 */
                CheckpointOptions.prototype.emptyNamespaces = $util.emptyArray;

                /**
                 * CheckpointOptions cgroupsMode.
                 * @member {string} cgroupsMode
                 * @memberof containerd.runc.v1.CheckpointOptions
                 * @instance
                 */
                CheckpointOptions.prototype.cgroupsMode = "";

                /**
                 * CheckpointOptions imagePath.
                 * @member {string} imagePath
                 * @memberof containerd.runc.v1.CheckpointOptions
                 * @instance
                 */
                CheckpointOptions.prototype.imagePath = "";

                /**
                 * CheckpointOptions workPath.
                 * @member {string} workPath
                 * @memberof containerd.runc.v1.CheckpointOptions
                 * @instance
                 */
                CheckpointOptions.prototype.workPath = "";

                /**
                 * CheckpointOptions parentPath.
                 * @member {string} parentPath
                 * @memberof containerd.runc.v1.CheckpointOptions
                 * @instance
                 */
                CheckpointOptions.prototype.parentPath = "";

                /**
                 * Creates a new CheckpointOptions instance using the specified properties.
                 * @function create
                 * @memberof containerd.runc.v1.CheckpointOptions
                 * @static
                 * @param {containerd.runc.v1.CheckpointOptions.$Properties=} [properties] Properties to set
                 * @returns {containerd.runc.v1.CheckpointOptions} CheckpointOptions instance
                 * @type {{
                 *   (properties: containerd.runc.v1.CheckpointOptions.$Shape): containerd.runc.v1.CheckpointOptions & containerd.runc.v1.CheckpointOptions.$Shape;
                 *   (properties?: containerd.runc.v1.CheckpointOptions.$Properties): containerd.runc.v1.CheckpointOptions;
                 * }}
                 */
                CheckpointOptions.create = function(properties) {
                    return new CheckpointOptions(properties);
                };

                /**
                 * Encodes the specified CheckpointOptions message. Does not implicitly {@link containerd.runc.v1.CheckpointOptions.verify|verify} messages.
                 * @function encode
                 * @memberof containerd.runc.v1.CheckpointOptions
                 * @static
                 * @param {containerd.runc.v1.CheckpointOptions.$Properties} message CheckpointOptions message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                CheckpointOptions.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.exit != null && $Object.hasOwnProperty.call(message, "exit") && message.exit !== false)
                        writer.uint32(/* id 1, wireType 0 =*/8).bool(message.exit);
                    if (message.openTcp != null && $Object.hasOwnProperty.call(message, "openTcp") && message.openTcp !== false)
                        writer.uint32(/* id 2, wireType 0 =*/16).bool(message.openTcp);
                    if (message.externalUnixSockets != null && $Object.hasOwnProperty.call(message, "externalUnixSockets") && message.externalUnixSockets !== false)
                        writer.uint32(/* id 3, wireType 0 =*/24).bool(message.externalUnixSockets);
                    if (message.terminal != null && $Object.hasOwnProperty.call(message, "terminal") && message.terminal !== false)
                        writer.uint32(/* id 4, wireType 0 =*/32).bool(message.terminal);
                    if (message.fileLocks != null && $Object.hasOwnProperty.call(message, "fileLocks") && message.fileLocks !== false)
                        writer.uint32(/* id 5, wireType 0 =*/40).bool(message.fileLocks);
                    if (message.emptyNamespaces != null && message.emptyNamespaces.length)
                        for (let i = 0; i < message.emptyNamespaces.length; ++i)
                            writer.uint32(/* id 6, wireType 2 =*/50).string(message.emptyNamespaces[i]);
                    if (message.cgroupsMode != null && $Object.hasOwnProperty.call(message, "cgroupsMode") && message.cgroupsMode !== "")
                        writer.uint32(/* id 7, wireType 2 =*/58).string(message.cgroupsMode);
                    if (message.imagePath != null && $Object.hasOwnProperty.call(message, "imagePath") && message.imagePath !== "")
                        writer.uint32(/* id 8, wireType 2 =*/66).string(message.imagePath);
                    if (message.workPath != null && $Object.hasOwnProperty.call(message, "workPath") && message.workPath !== "")
                        writer.uint32(/* id 9, wireType 2 =*/74).string(message.workPath);
                    if (message.parentPath != null && $Object.hasOwnProperty.call(message, "parentPath") && message.parentPath !== "")
                        writer.uint32(/* id 10, wireType 2 =*/82).string(message.parentPath);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a CheckpointOptions message from the specified reader or buffer.
                 * @function decode
                 * @memberof containerd.runc.v1.CheckpointOptions
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {containerd.runc.v1.CheckpointOptions & containerd.runc.v1.CheckpointOptions.$Shape} CheckpointOptions
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                CheckpointOptions.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.containerd.runc.v1.CheckpointOptions();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.bool())
                                    message.exit = value;
                                else
                                    delete message.exit;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.bool())
                                    message.openTcp = value;
                                else
                                    delete message.openTcp;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.bool())
                                    message.externalUnixSockets = value;
                                else
                                    delete message.externalUnixSockets;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.bool())
                                    message.terminal = value;
                                else
                                    delete message.terminal;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.bool())
                                    message.fileLocks = value;
                                else
                                    delete message.fileLocks;
                                continue;
                            }
                        case 6: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.emptyNamespaces && message.emptyNamespaces.length))
                                    message.emptyNamespaces = [];
                                message.emptyNamespaces.push(reader.stringVerify());
                                continue;
                            }
                        case 7: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.cgroupsMode = value;
                                else
                                    delete message.cgroupsMode;
                                continue;
                            }
                        case 8: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.imagePath = value;
                                else
                                    delete message.imagePath;
                                continue;
                            }
                        case 9: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.workPath = value;
                                else
                                    delete message.workPath;
                                continue;
                            }
                        case 10: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.parentPath = value;
                                else
                                    delete message.parentPath;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Creates a CheckpointOptions message from a plain object. Also converts values to their respective internal types.
                 * @function fromObject
                 * @memberof containerd.runc.v1.CheckpointOptions
                 * @static
                 * @param {Object.<string,*>} object Plain object
                 * @returns {containerd.runc.v1.CheckpointOptions} CheckpointOptions
                 */
                CheckpointOptions.fromObject = function (object, _depth) {
                    if (object instanceof $root.containerd.runc.v1.CheckpointOptions)
                        return object;
                    if (!$util.isObject(object))
                        throw $TypeError(".containerd.runc.v1.CheckpointOptions: object expected");
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let message = new $root.containerd.runc.v1.CheckpointOptions();
                    if (object.exit != null)
                        if (object.exit)
                            message.exit = $Boolean(object.exit);
                    if (object.openTcp != null)
                        if (object.openTcp)
                            message.openTcp = $Boolean(object.openTcp);
                    if (object.externalUnixSockets != null)
                        if (object.externalUnixSockets)
                            message.externalUnixSockets = $Boolean(object.externalUnixSockets);
                    if (object.terminal != null)
                        if (object.terminal)
                            message.terminal = $Boolean(object.terminal);
                    if (object.fileLocks != null)
                        if (object.fileLocks)
                            message.fileLocks = $Boolean(object.fileLocks);
                    if (object.emptyNamespaces) {
                        if (!$Array.isArray(object.emptyNamespaces))
                            throw $TypeError(".containerd.runc.v1.CheckpointOptions.emptyNamespaces: array expected");
                        message.emptyNamespaces = $Array(object.emptyNamespaces.length);
                        for (let i = 0; i < object.emptyNamespaces.length; ++i)
                            message.emptyNamespaces[i] = $String(object.emptyNamespaces[i]);
                    }
                    if (object.cgroupsMode != null)
                        if (typeof object.cgroupsMode !== "string" || object.cgroupsMode.length)
                            message.cgroupsMode = $String(object.cgroupsMode);
                    if (object.imagePath != null)
                        if (typeof object.imagePath !== "string" || object.imagePath.length)
                            message.imagePath = $String(object.imagePath);
                    if (object.workPath != null)
                        if (typeof object.workPath !== "string" || object.workPath.length)
                            message.workPath = $String(object.workPath);
                    if (object.parentPath != null)
                        if (typeof object.parentPath !== "string" || object.parentPath.length)
                            message.parentPath = $String(object.parentPath);
                    return message;
                };

                /**
                 * Creates a plain object from a CheckpointOptions message. Also converts values to other types if specified.
                 * @function toObject
                 * @memberof containerd.runc.v1.CheckpointOptions
                 * @static
                 * @param {containerd.runc.v1.CheckpointOptions} message CheckpointOptions
                 * @param {$protobuf.IConversionOptions} [options] Conversion options
                 * @returns {Object.<string,*>} Plain object
                 */
                CheckpointOptions.toObject = function (message, options, _depth) {
                    if (!options)
                        options = {};
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let object = {};
                    if (options.arrays || options.defaults)
                        object.emptyNamespaces = [];
                    if (options.defaults) {
                        object.exit = false;
                        object.openTcp = false;
                        object.externalUnixSockets = false;
                        object.terminal = false;
                        object.fileLocks = false;
                        object.cgroupsMode = "";
                        object.imagePath = "";
                        object.workPath = "";
                        object.parentPath = "";
                    }
                    if (message.exit != null && $Object.hasOwnProperty.call(message, "exit"))
                        object.exit = message.exit;
                    if (message.openTcp != null && $Object.hasOwnProperty.call(message, "openTcp"))
                        object.openTcp = message.openTcp;
                    if (message.externalUnixSockets != null && $Object.hasOwnProperty.call(message, "externalUnixSockets"))
                        object.externalUnixSockets = message.externalUnixSockets;
                    if (message.terminal != null && $Object.hasOwnProperty.call(message, "terminal"))
                        object.terminal = message.terminal;
                    if (message.fileLocks != null && $Object.hasOwnProperty.call(message, "fileLocks"))
                        object.fileLocks = message.fileLocks;
                    if (message.emptyNamespaces && message.emptyNamespaces.length) {
                        object.emptyNamespaces = $Array(message.emptyNamespaces.length);
                        for (let j = 0; j < message.emptyNamespaces.length; ++j)
                            object.emptyNamespaces[j] = message.emptyNamespaces[j];
                    }
                    if (message.cgroupsMode != null && $Object.hasOwnProperty.call(message, "cgroupsMode"))
                        object.cgroupsMode = message.cgroupsMode;
                    if (message.imagePath != null && $Object.hasOwnProperty.call(message, "imagePath"))
                        object.imagePath = message.imagePath;
                    if (message.workPath != null && $Object.hasOwnProperty.call(message, "workPath"))
                        object.workPath = message.workPath;
                    if (message.parentPath != null && $Object.hasOwnProperty.call(message, "parentPath"))
                        object.parentPath = message.parentPath;
                    return object;
                };

                /**
                 * Converts this CheckpointOptions to JSON.
                 * @function toJSON
                 * @memberof containerd.runc.v1.CheckpointOptions
                 * @instance
                 * @returns {Object.<string,*>} JSON object
                 */
                CheckpointOptions.prototype.toJSON = function() {
                    return CheckpointOptions.toObject(this, $protobuf.util.toJSONOptions);
                };

                return CheckpointOptions;
            })();

            return v1;
        })();

        return runc;
    })();

    containerd.services = (function() {

        /**
         * Namespace services.
         * @memberof containerd
         * @namespace
         */
        const services = {};

        services.events = (function() {

            /**
             * Namespace events.
             * @memberof containerd.services
             * @namespace
             */
            const events = {};

            events.ttrpc = (function() {

                /**
                 * Namespace ttrpc.
                 * @memberof containerd.services.events
                 * @namespace
                 */
                const ttrpc = {};

                ttrpc.v1 = (function() {

                    /**
                     * Namespace v1.
                     * @memberof containerd.services.events.ttrpc
                     * @namespace
                     */
                    const v1 = {};

                    v1.ForwardRequest = (function() {

                        /**
                         * Properties of a ForwardRequest.
                         * @typedef {Object} containerd.services.events.ttrpc.v1.ForwardRequest.$Properties
                         * @property {containerd.services.events.ttrpc.v1.Envelope.$Properties|null} [envelope] ForwardRequest envelope
                         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                         */

                        /**
                         * Properties of a ForwardRequest.
                         * @memberof containerd.services.events.ttrpc.v1
                         * @interface IForwardRequest
                         * @augments containerd.services.events.ttrpc.v1.ForwardRequest.$Properties
                         * @deprecated Use containerd.services.events.ttrpc.v1.ForwardRequest.$Properties instead.
                         */

                        /**
                         * Shape of a ForwardRequest.
                         * @typedef {containerd.services.events.ttrpc.v1.ForwardRequest.$Properties} containerd.services.events.ttrpc.v1.ForwardRequest.$Shape
                         */

                        /**
                         * Constructs a new ForwardRequest.
                         * @memberof containerd.services.events.ttrpc.v1
                         * @classdesc Represents a ForwardRequest.
                         * @constructor
                         * @param {containerd.services.events.ttrpc.v1.ForwardRequest.$Properties=} [properties] Properties to set
                         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                         */
                        const ForwardRequest = function (properties) {
                            if (properties)
                                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                        this[keys[i]] = properties[keys[i]];
                        };

                        /**
                         * ForwardRequest envelope.
                         * @member {containerd.services.events.ttrpc.v1.Envelope.$Properties|null|undefined} envelope
                         * @memberof containerd.services.events.ttrpc.v1.ForwardRequest
                         * @instance
                         */
                        ForwardRequest.prototype.envelope = null;

                        /**
                         * Creates a new ForwardRequest instance using the specified properties.
                         * @function create
                         * @memberof containerd.services.events.ttrpc.v1.ForwardRequest
                         * @static
                         * @param {containerd.services.events.ttrpc.v1.ForwardRequest.$Properties=} [properties] Properties to set
                         * @returns {containerd.services.events.ttrpc.v1.ForwardRequest} ForwardRequest instance
                         * @type {{
                         *   (properties: containerd.services.events.ttrpc.v1.ForwardRequest.$Shape): containerd.services.events.ttrpc.v1.ForwardRequest & containerd.services.events.ttrpc.v1.ForwardRequest.$Shape;
                         *   (properties?: containerd.services.events.ttrpc.v1.ForwardRequest.$Properties): containerd.services.events.ttrpc.v1.ForwardRequest;
                         * }}
                         */
                        ForwardRequest.create = function(properties) {
                            return new ForwardRequest(properties);
                        };

                        /**
                         * Encodes the specified ForwardRequest message. Does not implicitly {@link containerd.services.events.ttrpc.v1.ForwardRequest.verify|verify} messages.
                         * @function encode
                         * @memberof containerd.services.events.ttrpc.v1.ForwardRequest
                         * @static
                         * @param {containerd.services.events.ttrpc.v1.ForwardRequest.$Properties} message ForwardRequest message or plain object to encode
                         * @param {$protobuf.Writer} [writer] Writer to encode to
                         * @returns {$protobuf.Writer} Writer
                         */
                        ForwardRequest.encode = function (message, writer, _depth) {
                            if (!writer)
                                writer = $Writer.create();
                            if (_depth === $undefined)
                                _depth = 0;
                            if (_depth > $util.recursionLimit)
                                throw $Error("max depth exceeded");
                            if (message.envelope != null && $Object.hasOwnProperty.call(message, "envelope"))
                                $root.containerd.services.events.ttrpc.v1.Envelope.encode(message.envelope, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                                for (let i = 0; i < message.$unknowns.length; ++i)
                                    writer.raw(message.$unknowns[i]);
                            return writer;
                        };

                        /**
                         * Decodes a ForwardRequest message from the specified reader or buffer.
                         * @function decode
                         * @memberof containerd.services.events.ttrpc.v1.ForwardRequest
                         * @static
                         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                         * @param {number} [length] Message length if known beforehand
                         * @returns {containerd.services.events.ttrpc.v1.ForwardRequest & containerd.services.events.ttrpc.v1.ForwardRequest.$Shape} ForwardRequest
                         * @throws {Error} If the payload is not a reader or valid buffer
                         * @throws {$protobuf.util.ProtocolError} If required fields are missing
                         */
                        ForwardRequest.decode = function (reader, length, _end, _depth, _target) {
                            if (!(reader instanceof $Reader))
                                reader = $Reader.create(reader);
                            if (_depth === $undefined)
                                _depth = 0;
                            if (_depth > $Reader.recursionLimit)
                                throw $Error("max depth exceeded");
                            let end, message, value;
                            if (length === $undefined)
                                end = reader.len;
                            else {
                                end = reader.pos + length;
                                if (end > reader.len)
                                    throw $RangeError("index out of range");
                                length = reader.len;
                                reader.len = end;
                            }
                            message = _target || new $root.containerd.services.events.ttrpc.v1.ForwardRequest();
                            while (reader.pos < end) {
                                let start = reader.pos;
                                let tag = reader.tag();
                                if (tag === _end) {
                                    _end = $undefined;
                                    break;
                                }
                                let wireType = tag & 7;
                                switch (tag >>>= 3) {
                                case 1: {
                                        if (wireType !== 2)
                                            break;
                                        message.envelope = $root.containerd.services.events.ttrpc.v1.Envelope.decode(reader, reader.size(), $undefined, _depth + 1, message.envelope);
                                        continue;
                                    }
                                }
                                reader.skipType(wireType, _depth, tag);
                                if (!reader.discardUnknown) {
                                    $util.makeProp(message, "$unknowns", false);
                                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                                }
                            }
                            if (length !== $undefined) {
                                if (reader.pos !== end)
                                    throw $RangeError("index out of range");
                                reader.len = length;
                            }
                            if (_end !== $undefined)
                                throw $Error("missing end group");
                            return message;
                        };

                        /**
                         * Creates a ForwardRequest message from a plain object. Also converts values to their respective internal types.
                         * @function fromObject
                         * @memberof containerd.services.events.ttrpc.v1.ForwardRequest
                         * @static
                         * @param {Object.<string,*>} object Plain object
                         * @returns {containerd.services.events.ttrpc.v1.ForwardRequest} ForwardRequest
                         */
                        ForwardRequest.fromObject = function (object, _depth) {
                            if (object instanceof $root.containerd.services.events.ttrpc.v1.ForwardRequest)
                                return object;
                            if (!$util.isObject(object))
                                throw $TypeError(".containerd.services.events.ttrpc.v1.ForwardRequest: object expected");
                            if (_depth === $undefined)
                                _depth = 0;
                            if (_depth > $util.recursionLimit)
                                throw $Error("max depth exceeded");
                            let message = new $root.containerd.services.events.ttrpc.v1.ForwardRequest();
                            if (object.envelope != null) {
                                if (!$util.isObject(object.envelope))
                                    throw $TypeError(".containerd.services.events.ttrpc.v1.ForwardRequest.envelope: object expected");
                                message.envelope = $root.containerd.services.events.ttrpc.v1.Envelope.fromObject(object.envelope, _depth + 1);
                            }
                            return message;
                        };

                        /**
                         * Creates a plain object from a ForwardRequest message. Also converts values to other types if specified.
                         * @function toObject
                         * @memberof containerd.services.events.ttrpc.v1.ForwardRequest
                         * @static
                         * @param {containerd.services.events.ttrpc.v1.ForwardRequest} message ForwardRequest
                         * @param {$protobuf.IConversionOptions} [options] Conversion options
                         * @returns {Object.<string,*>} Plain object
                         */
                        ForwardRequest.toObject = function (message, options, _depth) {
                            if (!options)
                                options = {};
                            if (_depth === $undefined)
                                _depth = 0;
                            if (_depth > $util.recursionLimit)
                                throw $Error("max depth exceeded");
                            let object = {};
                            if (options.defaults)
                                object.envelope = null;
                            if (message.envelope != null && $Object.hasOwnProperty.call(message, "envelope"))
                                object.envelope = $root.containerd.services.events.ttrpc.v1.Envelope.toObject(message.envelope, options, _depth + 1);
                            return object;
                        };

                        /**
                         * Converts this ForwardRequest to JSON.
                         * @function toJSON
                         * @memberof containerd.services.events.ttrpc.v1.ForwardRequest
                         * @instance
                         * @returns {Object.<string,*>} JSON object
                         */
                        ForwardRequest.prototype.toJSON = function() {
                            return ForwardRequest.toObject(this, $protobuf.util.toJSONOptions);
                        };

                        return ForwardRequest;
                    })();

                    v1.Envelope = (function() {

                        /**
                         * Properties of an Envelope.
                         * @typedef {Object} containerd.services.events.ttrpc.v1.Envelope.$Properties
                         * @property {google.protobuf.Timestamp.$Properties|null} [timestamp] Envelope timestamp
                         * @property {string|null} [namespace] Envelope namespace
                         * @property {string|null} [topic] Envelope topic
                         * @property {google.protobuf.Any.$Properties|null} [event] Envelope event
                         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                         */

                        /**
                         * Properties of an Envelope.
                         * @memberof containerd.services.events.ttrpc.v1
                         * @interface IEnvelope
                         * @augments containerd.services.events.ttrpc.v1.Envelope.$Properties
                         * @deprecated Use containerd.services.events.ttrpc.v1.Envelope.$Properties instead.
                         */

                        /**
                         * Shape of an Envelope.
                         * @typedef {containerd.services.events.ttrpc.v1.Envelope.$Properties} containerd.services.events.ttrpc.v1.Envelope.$Shape
                         */

                        /**
                         * Constructs a new Envelope.
                         * @memberof containerd.services.events.ttrpc.v1
                         * @classdesc Represents an Envelope.
                         * @constructor
                         * @param {containerd.services.events.ttrpc.v1.Envelope.$Properties=} [properties] Properties to set
                         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                         */
                        const Envelope = function (properties) {
                            if (properties)
                                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                        this[keys[i]] = properties[keys[i]];
                        };

                        /**
                         * Envelope timestamp.
                         * @member {google.protobuf.Timestamp.$Properties|null|undefined} timestamp
                         * @memberof containerd.services.events.ttrpc.v1.Envelope
                         * @instance
                         */
                        Envelope.prototype.timestamp = null;

                        /**
                         * Envelope namespace.
                         * @member {string} namespace
                         * @memberof containerd.services.events.ttrpc.v1.Envelope
                         * @instance
                         */
                        Envelope.prototype.namespace = "";

                        /**
                         * Envelope topic.
                         * @member {string} topic
                         * @memberof containerd.services.events.ttrpc.v1.Envelope
                         * @instance
                         */
                        Envelope.prototype.topic = "";

                        /**
                         * Envelope event.
                         * @member {google.protobuf.Any.$Properties|null|undefined} event
                         * @memberof containerd.services.events.ttrpc.v1.Envelope
                         * @instance
                         */
                        Envelope.prototype.event = null;

                        /**
                         * Creates a new Envelope instance using the specified properties.
                         * @function create
                         * @memberof containerd.services.events.ttrpc.v1.Envelope
                         * @static
                         * @param {containerd.services.events.ttrpc.v1.Envelope.$Properties=} [properties] Properties to set
                         * @returns {containerd.services.events.ttrpc.v1.Envelope} Envelope instance
                         * @type {{
                         *   (properties: containerd.services.events.ttrpc.v1.Envelope.$Shape): containerd.services.events.ttrpc.v1.Envelope & containerd.services.events.ttrpc.v1.Envelope.$Shape;
                         *   (properties?: containerd.services.events.ttrpc.v1.Envelope.$Properties): containerd.services.events.ttrpc.v1.Envelope;
                         * }}
                         */
                        Envelope.create = function(properties) {
                            return new Envelope(properties);
                        };

                        /**
                         * Encodes the specified Envelope message. Does not implicitly {@link containerd.services.events.ttrpc.v1.Envelope.verify|verify} messages.
                         * @function encode
                         * @memberof containerd.services.events.ttrpc.v1.Envelope
                         * @static
                         * @param {containerd.services.events.ttrpc.v1.Envelope.$Properties} message Envelope message or plain object to encode
                         * @param {$protobuf.Writer} [writer] Writer to encode to
                         * @returns {$protobuf.Writer} Writer
                         */
                        Envelope.encode = function (message, writer, _depth) {
                            if (!writer)
                                writer = $Writer.create();
                            if (_depth === $undefined)
                                _depth = 0;
                            if (_depth > $util.recursionLimit)
                                throw $Error("max depth exceeded");
                            if (message.timestamp != null && $Object.hasOwnProperty.call(message, "timestamp"))
                                $root.google.protobuf.Timestamp.encode(message.timestamp, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                            if (message.namespace != null && $Object.hasOwnProperty.call(message, "namespace") && message.namespace !== "")
                                writer.uint32(/* id 2, wireType 2 =*/18).string(message.namespace);
                            if (message.topic != null && $Object.hasOwnProperty.call(message, "topic") && message.topic !== "")
                                writer.uint32(/* id 3, wireType 2 =*/26).string(message.topic);
                            if (message.event != null && $Object.hasOwnProperty.call(message, "event"))
                                $root.google.protobuf.Any.encode(message.event, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                                for (let i = 0; i < message.$unknowns.length; ++i)
                                    writer.raw(message.$unknowns[i]);
                            return writer;
                        };

                        /**
                         * Decodes an Envelope message from the specified reader or buffer.
                         * @function decode
                         * @memberof containerd.services.events.ttrpc.v1.Envelope
                         * @static
                         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                         * @param {number} [length] Message length if known beforehand
                         * @returns {containerd.services.events.ttrpc.v1.Envelope & containerd.services.events.ttrpc.v1.Envelope.$Shape} Envelope
                         * @throws {Error} If the payload is not a reader or valid buffer
                         * @throws {$protobuf.util.ProtocolError} If required fields are missing
                         */
                        Envelope.decode = function (reader, length, _end, _depth, _target) {
                            if (!(reader instanceof $Reader))
                                reader = $Reader.create(reader);
                            if (_depth === $undefined)
                                _depth = 0;
                            if (_depth > $Reader.recursionLimit)
                                throw $Error("max depth exceeded");
                            let end, message, value;
                            if (length === $undefined)
                                end = reader.len;
                            else {
                                end = reader.pos + length;
                                if (end > reader.len)
                                    throw $RangeError("index out of range");
                                length = reader.len;
                                reader.len = end;
                            }
                            message = _target || new $root.containerd.services.events.ttrpc.v1.Envelope();
                            while (reader.pos < end) {
                                let start = reader.pos;
                                let tag = reader.tag();
                                if (tag === _end) {
                                    _end = $undefined;
                                    break;
                                }
                                let wireType = tag & 7;
                                switch (tag >>>= 3) {
                                case 1: {
                                        if (wireType !== 2)
                                            break;
                                        message.timestamp = $root.google.protobuf.Timestamp.decode(reader, reader.size(), $undefined, _depth + 1, message.timestamp);
                                        continue;
                                    }
                                case 2: {
                                        if (wireType !== 2)
                                            break;
                                        if ((value = reader.stringVerify()).length)
                                            message.namespace = value;
                                        else
                                            delete message.namespace;
                                        continue;
                                    }
                                case 3: {
                                        if (wireType !== 2)
                                            break;
                                        if ((value = reader.stringVerify()).length)
                                            message.topic = value;
                                        else
                                            delete message.topic;
                                        continue;
                                    }
                                case 4: {
                                        if (wireType !== 2)
                                            break;
                                        message.event = $root.google.protobuf.Any.decode(reader, reader.size(), $undefined, _depth + 1, message.event);
                                        continue;
                                    }
                                }
                                reader.skipType(wireType, _depth, tag);
                                if (!reader.discardUnknown) {
                                    $util.makeProp(message, "$unknowns", false);
                                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                                }
                            }
                            if (length !== $undefined) {
                                if (reader.pos !== end)
                                    throw $RangeError("index out of range");
                                reader.len = length;
                            }
                            if (_end !== $undefined)
                                throw $Error("missing end group");
                            return message;
                        };

                        /**
                         * Creates an Envelope message from a plain object. Also converts values to their respective internal types.
                         * @function fromObject
                         * @memberof containerd.services.events.ttrpc.v1.Envelope
                         * @static
                         * @param {Object.<string,*>} object Plain object
                         * @returns {containerd.services.events.ttrpc.v1.Envelope} Envelope
                         */
                        Envelope.fromObject = function (object, _depth) {
                            if (object instanceof $root.containerd.services.events.ttrpc.v1.Envelope)
                                return object;
                            if (!$util.isObject(object))
                                throw $TypeError(".containerd.services.events.ttrpc.v1.Envelope: object expected");
                            if (_depth === $undefined)
                                _depth = 0;
                            if (_depth > $util.recursionLimit)
                                throw $Error("max depth exceeded");
                            let message = new $root.containerd.services.events.ttrpc.v1.Envelope();
                            if (object.timestamp != null) {
                                if (!$util.isObject(object.timestamp))
                                    throw $TypeError(".containerd.services.events.ttrpc.v1.Envelope.timestamp: object expected");
                                message.timestamp = $root.google.protobuf.Timestamp.fromObject(object.timestamp, _depth + 1);
                            }
                            if (object.namespace != null)
                                if (typeof object.namespace !== "string" || object.namespace.length)
                                    message.namespace = $String(object.namespace);
                            if (object.topic != null)
                                if (typeof object.topic !== "string" || object.topic.length)
                                    message.topic = $String(object.topic);
                            if (object.event != null) {
                                if (!$util.isObject(object.event))
                                    throw $TypeError(".containerd.services.events.ttrpc.v1.Envelope.event: object expected");
                                message.event = $root.google.protobuf.Any.fromObject(object.event, _depth + 1);
                            }
                            return message;
                        };

                        /**
                         * Creates a plain object from an Envelope message. Also converts values to other types if specified.
                         * @function toObject
                         * @memberof containerd.services.events.ttrpc.v1.Envelope
                         * @static
                         * @param {containerd.services.events.ttrpc.v1.Envelope} message Envelope
                         * @param {$protobuf.IConversionOptions} [options] Conversion options
                         * @returns {Object.<string,*>} Plain object
                         */
                        Envelope.toObject = function (message, options, _depth) {
                            if (!options)
                                options = {};
                            if (_depth === $undefined)
                                _depth = 0;
                            if (_depth > $util.recursionLimit)
                                throw $Error("max depth exceeded");
                            let object = {};
                            if (options.defaults) {
                                object.timestamp = null;
                                object.namespace = "";
                                object.topic = "";
                                object.event = null;
                            }
                            if (message.timestamp != null && $Object.hasOwnProperty.call(message, "timestamp"))
                                object.timestamp = $root.google.protobuf.Timestamp.toObject(message.timestamp, options, _depth + 1);
                            if (message.namespace != null && $Object.hasOwnProperty.call(message, "namespace"))
                                object.namespace = message.namespace;
                            if (message.topic != null && $Object.hasOwnProperty.call(message, "topic"))
                                object.topic = message.topic;
                            if (message.event != null && $Object.hasOwnProperty.call(message, "event"))
                                object.event = $root.google.protobuf.Any.toObject(message.event, options, _depth + 1);
                            return object;
                        };

                        /**
                         * Converts this Envelope to JSON.
                         * @function toJSON
                         * @memberof containerd.services.events.ttrpc.v1.Envelope
                         * @instance
                         * @returns {Object.<string,*>} JSON object
                         */
                        Envelope.prototype.toJSON = function() {
                            return Envelope.toObject(this, $protobuf.util.toJSONOptions);
                        };

                        return Envelope;
                    })();

                    return v1;
                })();

                return ttrpc;
            })();

            return events;
        })();

        return services;
    })();

    containerd.events = (function() {

        /**
         * Namespace events.
         * @memberof containerd
         * @namespace
         */
        const events = {};

        events.TaskExit = (function() {

            /**
             * Properties of a TaskExit.
             * @typedef {Object} containerd.events.TaskExit.$Properties
             * @property {string|null} [containerId] TaskExit containerId
             * @property {string|null} [id] TaskExit id
             * @property {number|null} [pid] TaskExit pid
             * @property {number|null} [exitStatus] TaskExit exitStatus
             * @property {google.protobuf.Timestamp.$Properties|null} [exitedAt] TaskExit exitedAt
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a TaskExit.
             * @memberof containerd.events
             * @interface ITaskExit
             * @augments containerd.events.TaskExit.$Properties
             * @deprecated Use containerd.events.TaskExit.$Properties instead.
             */

            /**
             * Shape of a TaskExit.
             * @typedef {containerd.events.TaskExit.$Properties} containerd.events.TaskExit.$Shape
             */

            /**
             * Constructs a new TaskExit.
             * @memberof containerd.events
             * @classdesc Represents a TaskExit.
             * @constructor
             * @param {containerd.events.TaskExit.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const TaskExit = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * TaskExit containerId.
             * @member {string} containerId
             * @memberof containerd.events.TaskExit
             * @instance
             */
            TaskExit.prototype.containerId = "";

            /**
             * TaskExit id.
             * @member {string} id
             * @memberof containerd.events.TaskExit
             * @instance
             */
            TaskExit.prototype.id = "";

            /**
             * TaskExit pid.
             * @member {number} pid
             * @memberof containerd.events.TaskExit
             * @instance
             */
            TaskExit.prototype.pid = 0;

            /**
             * TaskExit exitStatus.
             * @member {number} exitStatus
             * @memberof containerd.events.TaskExit
             * @instance
             */
            TaskExit.prototype.exitStatus = 0;

            /**
             * TaskExit exitedAt.
             * @member {google.protobuf.Timestamp.$Properties|null|undefined} exitedAt
             * @memberof containerd.events.TaskExit
             * @instance
             */
            TaskExit.prototype.exitedAt = null;

            /**
             * Creates a new TaskExit instance using the specified properties.
             * @function create
             * @memberof containerd.events.TaskExit
             * @static
             * @param {containerd.events.TaskExit.$Properties=} [properties] Properties to set
             * @returns {containerd.events.TaskExit} TaskExit instance
             * @type {{
             *   (properties: containerd.events.TaskExit.$Shape): containerd.events.TaskExit & containerd.events.TaskExit.$Shape;
             *   (properties?: containerd.events.TaskExit.$Properties): containerd.events.TaskExit;
             * }}
             */
            TaskExit.create = function(properties) {
                return new TaskExit(properties);
            };

            /**
             * Encodes the specified TaskExit message. Does not implicitly {@link containerd.events.TaskExit.verify|verify} messages.
             * @function encode
             * @memberof containerd.events.TaskExit
             * @static
             * @param {containerd.events.TaskExit.$Properties} message TaskExit message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            TaskExit.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.containerId != null && $Object.hasOwnProperty.call(message, "containerId") && message.containerId !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.containerId);
                if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.id);
                if (message.pid != null && $Object.hasOwnProperty.call(message, "pid") && message.pid !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.pid);
                if (message.exitStatus != null && $Object.hasOwnProperty.call(message, "exitStatus") && message.exitStatus !== 0)
                    writer.uint32(/* id 4, wireType 0 =*/32).uint32(message.exitStatus);
                if (message.exitedAt != null && $Object.hasOwnProperty.call(message, "exitedAt"))
                    $root.google.protobuf.Timestamp.encode(message.exitedAt, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a TaskExit message from the specified reader or buffer.
             * @function decode
             * @memberof containerd.events.TaskExit
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {containerd.events.TaskExit & containerd.events.TaskExit.$Shape} TaskExit
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            TaskExit.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.containerd.events.TaskExit();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.containerId = value;
                            else
                                delete message.containerId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.id = value;
                            else
                                delete message.id;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.pid = value;
                            else
                                delete message.pid;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.exitStatus = value;
                            else
                                delete message.exitStatus;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.exitedAt = $root.google.protobuf.Timestamp.decode(reader, reader.size(), $undefined, _depth + 1, message.exitedAt);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Creates a TaskExit message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof containerd.events.TaskExit
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {containerd.events.TaskExit} TaskExit
             */
            TaskExit.fromObject = function (object, _depth) {
                if (object instanceof $root.containerd.events.TaskExit)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".containerd.events.TaskExit: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.containerd.events.TaskExit();
                if (object.containerId != null)
                    if (typeof object.containerId !== "string" || object.containerId.length)
                        message.containerId = $String(object.containerId);
                if (object.id != null)
                    if (typeof object.id !== "string" || object.id.length)
                        message.id = $String(object.id);
                if (object.pid != null)
                    if ($Number(object.pid) !== 0)
                        message.pid = object.pid >>> 0;
                if (object.exitStatus != null)
                    if ($Number(object.exitStatus) !== 0)
                        message.exitStatus = object.exitStatus >>> 0;
                if (object.exitedAt != null) {
                    if (!$util.isObject(object.exitedAt))
                        throw $TypeError(".containerd.events.TaskExit.exitedAt: object expected");
                    message.exitedAt = $root.google.protobuf.Timestamp.fromObject(object.exitedAt, _depth + 1);
                }
                return message;
            };

            /**
             * Creates a plain object from a TaskExit message. Also converts values to other types if specified.
             * @function toObject
             * @memberof containerd.events.TaskExit
             * @static
             * @param {containerd.events.TaskExit} message TaskExit
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            TaskExit.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.containerId = "";
                    object.id = "";
                    object.pid = 0;
                    object.exitStatus = 0;
                    object.exitedAt = null;
                }
                if (message.containerId != null && $Object.hasOwnProperty.call(message, "containerId"))
                    object.containerId = message.containerId;
                if (message.id != null && $Object.hasOwnProperty.call(message, "id"))
                    object.id = message.id;
                if (message.pid != null && $Object.hasOwnProperty.call(message, "pid"))
                    object.pid = message.pid;
                if (message.exitStatus != null && $Object.hasOwnProperty.call(message, "exitStatus"))
                    object.exitStatus = message.exitStatus;
                if (message.exitedAt != null && $Object.hasOwnProperty.call(message, "exitedAt"))
                    object.exitedAt = $root.google.protobuf.Timestamp.toObject(message.exitedAt, options, _depth + 1);
                return object;
            };

            /**
             * Converts this TaskExit to JSON.
             * @function toJSON
             * @memberof containerd.events.TaskExit
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            TaskExit.prototype.toJSON = function() {
                return TaskExit.toObject(this, $protobuf.util.toJSONOptions);
            };

            return TaskExit;
        })();

        events.TaskOOM = (function() {

            /**
             * Properties of a TaskOOM.
             * @typedef {Object} containerd.events.TaskOOM.$Properties
             * @property {string|null} [containerId] TaskOOM containerId
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a TaskOOM.
             * @memberof containerd.events
             * @interface ITaskOOM
             * @augments containerd.events.TaskOOM.$Properties
             * @deprecated Use containerd.events.TaskOOM.$Properties instead.
             */

            /**
             * Shape of a TaskOOM.
             * @typedef {containerd.events.TaskOOM.$Properties} containerd.events.TaskOOM.$Shape
             */

            /**
             * Constructs a new TaskOOM.
             * @memberof containerd.events
             * @classdesc Represents a TaskOOM.
             * @constructor
             * @param {containerd.events.TaskOOM.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const TaskOOM = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * TaskOOM containerId.
             * @member {string} containerId
             * @memberof containerd.events.TaskOOM
             * @instance
             */
            TaskOOM.prototype.containerId = "";

            /**
             * Creates a new TaskOOM instance using the specified properties.
             * @function create
             * @memberof containerd.events.TaskOOM
             * @static
             * @param {containerd.events.TaskOOM.$Properties=} [properties] Properties to set
             * @returns {containerd.events.TaskOOM} TaskOOM instance
             * @type {{
             *   (properties: containerd.events.TaskOOM.$Shape): containerd.events.TaskOOM & containerd.events.TaskOOM.$Shape;
             *   (properties?: containerd.events.TaskOOM.$Properties): containerd.events.TaskOOM;
             * }}
             */
            TaskOOM.create = function(properties) {
                return new TaskOOM(properties);
            };

            /**
             * Encodes the specified TaskOOM message. Does not implicitly {@link containerd.events.TaskOOM.verify|verify} messages.
             * @function encode
             * @memberof containerd.events.TaskOOM
             * @static
             * @param {containerd.events.TaskOOM.$Properties} message TaskOOM message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            TaskOOM.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.containerId != null && $Object.hasOwnProperty.call(message, "containerId") && message.containerId !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.containerId);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a TaskOOM message from the specified reader or buffer.
             * @function decode
             * @memberof containerd.events.TaskOOM
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {containerd.events.TaskOOM & containerd.events.TaskOOM.$Shape} TaskOOM
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            TaskOOM.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.containerd.events.TaskOOM();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.containerId = value;
                            else
                                delete message.containerId;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Creates a TaskOOM message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof containerd.events.TaskOOM
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {containerd.events.TaskOOM} TaskOOM
             */
            TaskOOM.fromObject = function (object, _depth) {
                if (object instanceof $root.containerd.events.TaskOOM)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".containerd.events.TaskOOM: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.containerd.events.TaskOOM();
                if (object.containerId != null)
                    if (typeof object.containerId !== "string" || object.containerId.length)
                        message.containerId = $String(object.containerId);
                return message;
            };

            /**
             * Creates a plain object from a TaskOOM message. Also converts values to other types if specified.
             * @function toObject
             * @memberof containerd.events.TaskOOM
             * @static
             * @param {containerd.events.TaskOOM} message TaskOOM
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            TaskOOM.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults)
                    object.containerId = "";
                if (message.containerId != null && $Object.hasOwnProperty.call(message, "containerId"))
                    object.containerId = message.containerId;
                return object;
            };

            /**
             * Converts this TaskOOM to JSON.
             * @function toJSON
             * @memberof containerd.events.TaskOOM
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            TaskOOM.prototype.toJSON = function() {
                return TaskOOM.toObject(this, $protobuf.util.toJSONOptions);
            };

            return TaskOOM;
        })();

        return events;
    })();

    containerd.runtime = (function() {

        /**
         * Namespace runtime.
         * @memberof containerd
         * @namespace
         */
        const runtime = {};

        runtime.bootstrap = (function() {

            /**
             * Namespace bootstrap.
             * @memberof containerd.runtime
             * @namespace
             */
            const bootstrap = {};

            bootstrap.v1 = (function() {

                /**
                 * Namespace v1.
                 * @memberof containerd.runtime.bootstrap
                 * @namespace
                 */
                const v1 = {};

                v1.BootstrapParams = (function() {

                    /**
                     * Properties of a BootstrapParams.
                     * @typedef {Object} containerd.runtime.bootstrap.v1.BootstrapParams.$Properties
                     * @property {string|null} [instanceId] BootstrapParams instanceId
                     * @property {string|null} [namespace] BootstrapParams namespace
                     * @property {number|null} [logLevel] BootstrapParams logLevel
                     * @property {string|null} [containerdVersion] BootstrapParams containerdVersion
                     * @property {string|null} [containerdTtrpcAddress] BootstrapParams containerdTtrpcAddress
                     * @property {string|null} [containerdGrpcAddress] BootstrapParams containerdGrpcAddress
                     * @property {string|null} [containerdBinary] BootstrapParams containerdBinary
                     * @property {string|null} [socketDir] BootstrapParams socketDir
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */

                    /**
                     * Properties of a BootstrapParams.
                     * @memberof containerd.runtime.bootstrap.v1
                     * @interface IBootstrapParams
                     * @augments containerd.runtime.bootstrap.v1.BootstrapParams.$Properties
                     * @deprecated Use containerd.runtime.bootstrap.v1.BootstrapParams.$Properties instead.
                     */

                    /**
                     * Shape of a BootstrapParams.
                     * @typedef {containerd.runtime.bootstrap.v1.BootstrapParams.$Properties} containerd.runtime.bootstrap.v1.BootstrapParams.$Shape
                     */

                    /**
                     * Constructs a new BootstrapParams.
                     * @memberof containerd.runtime.bootstrap.v1
                     * @classdesc Represents a BootstrapParams.
                     * @constructor
                     * @param {containerd.runtime.bootstrap.v1.BootstrapParams.$Properties=} [properties] Properties to set
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */
                    const BootstrapParams = function (properties) {
                        if (properties)
                            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                    this[keys[i]] = properties[keys[i]];
                    };

                    /**
                     * BootstrapParams instanceId.
                     * @member {string} instanceId
                     * @memberof containerd.runtime.bootstrap.v1.BootstrapParams
                     * @instance
                     */
                    BootstrapParams.prototype.instanceId = "";

                    /**
                     * BootstrapParams namespace.
                     * @member {string} namespace
                     * @memberof containerd.runtime.bootstrap.v1.BootstrapParams
                     * @instance
                     */
                    BootstrapParams.prototype.namespace = "";

                    /**
                     * BootstrapParams logLevel.
                     * @member {number} logLevel
                     * @memberof containerd.runtime.bootstrap.v1.BootstrapParams
                     * @instance
                     */
                    BootstrapParams.prototype.logLevel = 0;

                    /**
                     * BootstrapParams containerdVersion.
                     * @member {string} containerdVersion
                     * @memberof containerd.runtime.bootstrap.v1.BootstrapParams
                     * @instance
                     */
                    BootstrapParams.prototype.containerdVersion = "";

                    /**
                     * BootstrapParams containerdTtrpcAddress.
                     * @member {string} containerdTtrpcAddress
                     * @memberof containerd.runtime.bootstrap.v1.BootstrapParams
                     * @instance
                     */
                    BootstrapParams.prototype.containerdTtrpcAddress = "";

                    /**
                     * BootstrapParams containerdGrpcAddress.
                     * @member {string} containerdGrpcAddress
                     * @memberof containerd.runtime.bootstrap.v1.BootstrapParams
                     * @instance
                     */
                    BootstrapParams.prototype.containerdGrpcAddress = "";

                    /**
                     * BootstrapParams containerdBinary.
                     * @member {string} containerdBinary
                     * @memberof containerd.runtime.bootstrap.v1.BootstrapParams
                     * @instance
                     */
                    BootstrapParams.prototype.containerdBinary = "";

                    /**
                     * BootstrapParams socketDir.
                     * @member {string} socketDir
                     * @memberof containerd.runtime.bootstrap.v1.BootstrapParams
                     * @instance
                     */
                    BootstrapParams.prototype.socketDir = "";

                    /**
                     * Creates a new BootstrapParams instance using the specified properties.
                     * @function create
                     * @memberof containerd.runtime.bootstrap.v1.BootstrapParams
                     * @static
                     * @param {containerd.runtime.bootstrap.v1.BootstrapParams.$Properties=} [properties] Properties to set
                     * @returns {containerd.runtime.bootstrap.v1.BootstrapParams} BootstrapParams instance
                     * @type {{
                     *   (properties: containerd.runtime.bootstrap.v1.BootstrapParams.$Shape): containerd.runtime.bootstrap.v1.BootstrapParams & containerd.runtime.bootstrap.v1.BootstrapParams.$Shape;
                     *   (properties?: containerd.runtime.bootstrap.v1.BootstrapParams.$Properties): containerd.runtime.bootstrap.v1.BootstrapParams;
                     * }}
                     */
                    BootstrapParams.create = function(properties) {
                        return new BootstrapParams(properties);
                    };

                    /**
                     * Encodes the specified BootstrapParams message. Does not implicitly {@link containerd.runtime.bootstrap.v1.BootstrapParams.verify|verify} messages.
                     * @function encode
                     * @memberof containerd.runtime.bootstrap.v1.BootstrapParams
                     * @static
                     * @param {containerd.runtime.bootstrap.v1.BootstrapParams.$Properties} message BootstrapParams message or plain object to encode
                     * @param {$protobuf.Writer} [writer] Writer to encode to
                     * @returns {$protobuf.Writer} Writer
                     */
                    BootstrapParams.encode = function (message, writer, _depth) {
                        if (!writer)
                            writer = $Writer.create();
                        if (_depth === $undefined)
                            _depth = 0;
                        if (_depth > $util.recursionLimit)
                            throw $Error("max depth exceeded");
                        if (message.instanceId != null && $Object.hasOwnProperty.call(message, "instanceId") && message.instanceId !== "")
                            writer.uint32(/* id 1, wireType 2 =*/10).string(message.instanceId);
                        if (message.namespace != null && $Object.hasOwnProperty.call(message, "namespace") && message.namespace !== "")
                            writer.uint32(/* id 2, wireType 2 =*/18).string(message.namespace);
                        if (message.logLevel != null && $Object.hasOwnProperty.call(message, "logLevel") && message.logLevel !== 0)
                            writer.uint32(/* id 3, wireType 0 =*/24).int32(message.logLevel);
                        if (message.containerdVersion != null && $Object.hasOwnProperty.call(message, "containerdVersion") && message.containerdVersion !== "")
                            writer.uint32(/* id 4, wireType 2 =*/34).string(message.containerdVersion);
                        if (message.containerdTtrpcAddress != null && $Object.hasOwnProperty.call(message, "containerdTtrpcAddress") && message.containerdTtrpcAddress !== "")
                            writer.uint32(/* id 5, wireType 2 =*/42).string(message.containerdTtrpcAddress);
                        if (message.containerdGrpcAddress != null && $Object.hasOwnProperty.call(message, "containerdGrpcAddress") && message.containerdGrpcAddress !== "")
                            writer.uint32(/* id 6, wireType 2 =*/50).string(message.containerdGrpcAddress);
                        if (message.containerdBinary != null && $Object.hasOwnProperty.call(message, "containerdBinary") && message.containerdBinary !== "")
                            writer.uint32(/* id 7, wireType 2 =*/58).string(message.containerdBinary);
                        if (message.socketDir != null && $Object.hasOwnProperty.call(message, "socketDir") && message.socketDir !== "")
                            writer.uint32(/* id 9, wireType 2 =*/74).string(message.socketDir);
                        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                            for (let i = 0; i < message.$unknowns.length; ++i)
                                writer.raw(message.$unknowns[i]);
                        return writer;
                    };

                    /**
                     * Decodes a BootstrapParams message from the specified reader or buffer.
                     * @function decode
                     * @memberof containerd.runtime.bootstrap.v1.BootstrapParams
                     * @static
                     * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                     * @param {number} [length] Message length if known beforehand
                     * @returns {containerd.runtime.bootstrap.v1.BootstrapParams & containerd.runtime.bootstrap.v1.BootstrapParams.$Shape} BootstrapParams
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    BootstrapParams.decode = function (reader, length, _end, _depth, _target) {
                        if (!(reader instanceof $Reader))
                            reader = $Reader.create(reader);
                        if (_depth === $undefined)
                            _depth = 0;
                        if (_depth > $Reader.recursionLimit)
                            throw $Error("max depth exceeded");
                        let end, message, value;
                        if (length === $undefined)
                            end = reader.len;
                        else {
                            end = reader.pos + length;
                            if (end > reader.len)
                                throw $RangeError("index out of range");
                            length = reader.len;
                            reader.len = end;
                        }
                        message = _target || new $root.containerd.runtime.bootstrap.v1.BootstrapParams();
                        while (reader.pos < end) {
                            let start = reader.pos;
                            let tag = reader.tag();
                            if (tag === _end) {
                                _end = $undefined;
                                break;
                            }
                            let wireType = tag & 7;
                            switch (tag >>>= 3) {
                            case 1: {
                                    if (wireType !== 2)
                                        break;
                                    if ((value = reader.stringVerify()).length)
                                        message.instanceId = value;
                                    else
                                        delete message.instanceId;
                                    continue;
                                }
                            case 2: {
                                    if (wireType !== 2)
                                        break;
                                    if ((value = reader.stringVerify()).length)
                                        message.namespace = value;
                                    else
                                        delete message.namespace;
                                    continue;
                                }
                            case 3: {
                                    if (wireType !== 0)
                                        break;
                                    if (value = reader.int32())
                                        message.logLevel = value;
                                    else
                                        delete message.logLevel;
                                    continue;
                                }
                            case 4: {
                                    if (wireType !== 2)
                                        break;
                                    if ((value = reader.stringVerify()).length)
                                        message.containerdVersion = value;
                                    else
                                        delete message.containerdVersion;
                                    continue;
                                }
                            case 5: {
                                    if (wireType !== 2)
                                        break;
                                    if ((value = reader.stringVerify()).length)
                                        message.containerdTtrpcAddress = value;
                                    else
                                        delete message.containerdTtrpcAddress;
                                    continue;
                                }
                            case 6: {
                                    if (wireType !== 2)
                                        break;
                                    if ((value = reader.stringVerify()).length)
                                        message.containerdGrpcAddress = value;
                                    else
                                        delete message.containerdGrpcAddress;
                                    continue;
                                }
                            case 7: {
                                    if (wireType !== 2)
                                        break;
                                    if ((value = reader.stringVerify()).length)
                                        message.containerdBinary = value;
                                    else
                                        delete message.containerdBinary;
                                    continue;
                                }
                            case 9: {
                                    if (wireType !== 2)
                                        break;
                                    if ((value = reader.stringVerify()).length)
                                        message.socketDir = value;
                                    else
                                        delete message.socketDir;
                                    continue;
                                }
                            }
                            reader.skipType(wireType, _depth, tag);
                            if (!reader.discardUnknown) {
                                $util.makeProp(message, "$unknowns", false);
                                (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                            }
                        }
                        if (length !== $undefined) {
                            if (reader.pos !== end)
                                throw $RangeError("index out of range");
                            reader.len = length;
                        }
                        if (_end !== $undefined)
                            throw $Error("missing end group");
                        return message;
                    };

                    /**
                     * Creates a BootstrapParams message from a plain object. Also converts values to their respective internal types.
                     * @function fromObject
                     * @memberof containerd.runtime.bootstrap.v1.BootstrapParams
                     * @static
                     * @param {Object.<string,*>} object Plain object
                     * @returns {containerd.runtime.bootstrap.v1.BootstrapParams} BootstrapParams
                     */
                    BootstrapParams.fromObject = function (object, _depth) {
                        if (object instanceof $root.containerd.runtime.bootstrap.v1.BootstrapParams)
                            return object;
                        if (!$util.isObject(object))
                            throw $TypeError(".containerd.runtime.bootstrap.v1.BootstrapParams: object expected");
                        if (_depth === $undefined)
                            _depth = 0;
                        if (_depth > $util.recursionLimit)
                            throw $Error("max depth exceeded");
                        let message = new $root.containerd.runtime.bootstrap.v1.BootstrapParams();
                        if (object.instanceId != null)
                            if (typeof object.instanceId !== "string" || object.instanceId.length)
                                message.instanceId = $String(object.instanceId);
                        if (object.namespace != null)
                            if (typeof object.namespace !== "string" || object.namespace.length)
                                message.namespace = $String(object.namespace);
                        if (object.logLevel != null)
                            if ($Number(object.logLevel) !== 0)
                                message.logLevel = object.logLevel | 0;
                        if (object.containerdVersion != null)
                            if (typeof object.containerdVersion !== "string" || object.containerdVersion.length)
                                message.containerdVersion = $String(object.containerdVersion);
                        if (object.containerdTtrpcAddress != null)
                            if (typeof object.containerdTtrpcAddress !== "string" || object.containerdTtrpcAddress.length)
                                message.containerdTtrpcAddress = $String(object.containerdTtrpcAddress);
                        if (object.containerdGrpcAddress != null)
                            if (typeof object.containerdGrpcAddress !== "string" || object.containerdGrpcAddress.length)
                                message.containerdGrpcAddress = $String(object.containerdGrpcAddress);
                        if (object.containerdBinary != null)
                            if (typeof object.containerdBinary !== "string" || object.containerdBinary.length)
                                message.containerdBinary = $String(object.containerdBinary);
                        if (object.socketDir != null)
                            if (typeof object.socketDir !== "string" || object.socketDir.length)
                                message.socketDir = $String(object.socketDir);
                        return message;
                    };

                    /**
                     * Creates a plain object from a BootstrapParams message. Also converts values to other types if specified.
                     * @function toObject
                     * @memberof containerd.runtime.bootstrap.v1.BootstrapParams
                     * @static
                     * @param {containerd.runtime.bootstrap.v1.BootstrapParams} message BootstrapParams
                     * @param {$protobuf.IConversionOptions} [options] Conversion options
                     * @returns {Object.<string,*>} Plain object
                     */
                    BootstrapParams.toObject = function (message, options, _depth) {
                        if (!options)
                            options = {};
                        if (_depth === $undefined)
                            _depth = 0;
                        if (_depth > $util.recursionLimit)
                            throw $Error("max depth exceeded");
                        let object = {};
                        if (options.defaults) {
                            object.instanceId = "";
                            object.namespace = "";
                            object.logLevel = 0;
                            object.containerdVersion = "";
                            object.containerdTtrpcAddress = "";
                            object.containerdGrpcAddress = "";
                            object.containerdBinary = "";
                            object.socketDir = "";
                        }
                        if (message.instanceId != null && $Object.hasOwnProperty.call(message, "instanceId"))
                            object.instanceId = message.instanceId;
                        if (message.namespace != null && $Object.hasOwnProperty.call(message, "namespace"))
                            object.namespace = message.namespace;
                        if (message.logLevel != null && $Object.hasOwnProperty.call(message, "logLevel"))
                            object.logLevel = message.logLevel;
                        if (message.containerdVersion != null && $Object.hasOwnProperty.call(message, "containerdVersion"))
                            object.containerdVersion = message.containerdVersion;
                        if (message.containerdTtrpcAddress != null && $Object.hasOwnProperty.call(message, "containerdTtrpcAddress"))
                            object.containerdTtrpcAddress = message.containerdTtrpcAddress;
                        if (message.containerdGrpcAddress != null && $Object.hasOwnProperty.call(message, "containerdGrpcAddress"))
                            object.containerdGrpcAddress = message.containerdGrpcAddress;
                        if (message.containerdBinary != null && $Object.hasOwnProperty.call(message, "containerdBinary"))
                            object.containerdBinary = message.containerdBinary;
                        if (message.socketDir != null && $Object.hasOwnProperty.call(message, "socketDir"))
                            object.socketDir = message.socketDir;
                        return object;
                    };

                    /**
                     * Converts this BootstrapParams to JSON.
                     * @function toJSON
                     * @memberof containerd.runtime.bootstrap.v1.BootstrapParams
                     * @instance
                     * @returns {Object.<string,*>} JSON object
                     */
                    BootstrapParams.prototype.toJSON = function() {
                        return BootstrapParams.toObject(this, $protobuf.util.toJSONOptions);
                    };

                    return BootstrapParams;
                })();

                v1.BootstrapResult = (function() {

                    /**
                     * Properties of a BootstrapResult.
                     * @typedef {Object} containerd.runtime.bootstrap.v1.BootstrapResult.$Properties
                     * @property {number|null} [version] BootstrapResult version
                     * @property {string|null} [address] BootstrapResult address
                     * @property {string|null} [protocol] BootstrapResult protocol
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */

                    /**
                     * Properties of a BootstrapResult.
                     * @memberof containerd.runtime.bootstrap.v1
                     * @interface IBootstrapResult
                     * @augments containerd.runtime.bootstrap.v1.BootstrapResult.$Properties
                     * @deprecated Use containerd.runtime.bootstrap.v1.BootstrapResult.$Properties instead.
                     */

                    /**
                     * Shape of a BootstrapResult.
                     * @typedef {containerd.runtime.bootstrap.v1.BootstrapResult.$Properties} containerd.runtime.bootstrap.v1.BootstrapResult.$Shape
                     */

                    /**
                     * Constructs a new BootstrapResult.
                     * @memberof containerd.runtime.bootstrap.v1
                     * @classdesc Represents a BootstrapResult.
                     * @constructor
                     * @param {containerd.runtime.bootstrap.v1.BootstrapResult.$Properties=} [properties] Properties to set
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */
                    const BootstrapResult = function (properties) {
                        if (properties)
                            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                    this[keys[i]] = properties[keys[i]];
                    };

                    /**
                     * BootstrapResult version.
                     * @member {number} version
                     * @memberof containerd.runtime.bootstrap.v1.BootstrapResult
                     * @instance
                     */
                    BootstrapResult.prototype.version = 0;

                    /**
                     * BootstrapResult address.
                     * @member {string} address
                     * @memberof containerd.runtime.bootstrap.v1.BootstrapResult
                     * @instance
                     */
                    BootstrapResult.prototype.address = "";

                    /**
                     * BootstrapResult protocol.
                     * @member {string} protocol
                     * @memberof containerd.runtime.bootstrap.v1.BootstrapResult
                     * @instance
                     */
                    BootstrapResult.prototype.protocol = "";

                    /**
                     * Creates a new BootstrapResult instance using the specified properties.
                     * @function create
                     * @memberof containerd.runtime.bootstrap.v1.BootstrapResult
                     * @static
                     * @param {containerd.runtime.bootstrap.v1.BootstrapResult.$Properties=} [properties] Properties to set
                     * @returns {containerd.runtime.bootstrap.v1.BootstrapResult} BootstrapResult instance
                     * @type {{
                     *   (properties: containerd.runtime.bootstrap.v1.BootstrapResult.$Shape): containerd.runtime.bootstrap.v1.BootstrapResult & containerd.runtime.bootstrap.v1.BootstrapResult.$Shape;
                     *   (properties?: containerd.runtime.bootstrap.v1.BootstrapResult.$Properties): containerd.runtime.bootstrap.v1.BootstrapResult;
                     * }}
                     */
                    BootstrapResult.create = function(properties) {
                        return new BootstrapResult(properties);
                    };

                    /**
                     * Encodes the specified BootstrapResult message. Does not implicitly {@link containerd.runtime.bootstrap.v1.BootstrapResult.verify|verify} messages.
                     * @function encode
                     * @memberof containerd.runtime.bootstrap.v1.BootstrapResult
                     * @static
                     * @param {containerd.runtime.bootstrap.v1.BootstrapResult.$Properties} message BootstrapResult message or plain object to encode
                     * @param {$protobuf.Writer} [writer] Writer to encode to
                     * @returns {$protobuf.Writer} Writer
                     */
                    BootstrapResult.encode = function (message, writer, _depth) {
                        if (!writer)
                            writer = $Writer.create();
                        if (_depth === $undefined)
                            _depth = 0;
                        if (_depth > $util.recursionLimit)
                            throw $Error("max depth exceeded");
                        if (message.version != null && $Object.hasOwnProperty.call(message, "version") && message.version !== 0)
                            writer.uint32(/* id 1, wireType 0 =*/8).int32(message.version);
                        if (message.address != null && $Object.hasOwnProperty.call(message, "address") && message.address !== "")
                            writer.uint32(/* id 2, wireType 2 =*/18).string(message.address);
                        if (message.protocol != null && $Object.hasOwnProperty.call(message, "protocol") && message.protocol !== "")
                            writer.uint32(/* id 3, wireType 2 =*/26).string(message.protocol);
                        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                            for (let i = 0; i < message.$unknowns.length; ++i)
                                writer.raw(message.$unknowns[i]);
                        return writer;
                    };

                    /**
                     * Decodes a BootstrapResult message from the specified reader or buffer.
                     * @function decode
                     * @memberof containerd.runtime.bootstrap.v1.BootstrapResult
                     * @static
                     * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                     * @param {number} [length] Message length if known beforehand
                     * @returns {containerd.runtime.bootstrap.v1.BootstrapResult & containerd.runtime.bootstrap.v1.BootstrapResult.$Shape} BootstrapResult
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    BootstrapResult.decode = function (reader, length, _end, _depth, _target) {
                        if (!(reader instanceof $Reader))
                            reader = $Reader.create(reader);
                        if (_depth === $undefined)
                            _depth = 0;
                        if (_depth > $Reader.recursionLimit)
                            throw $Error("max depth exceeded");
                        let end, message, value;
                        if (length === $undefined)
                            end = reader.len;
                        else {
                            end = reader.pos + length;
                            if (end > reader.len)
                                throw $RangeError("index out of range");
                            length = reader.len;
                            reader.len = end;
                        }
                        message = _target || new $root.containerd.runtime.bootstrap.v1.BootstrapResult();
                        while (reader.pos < end) {
                            let start = reader.pos;
                            let tag = reader.tag();
                            if (tag === _end) {
                                _end = $undefined;
                                break;
                            }
                            let wireType = tag & 7;
                            switch (tag >>>= 3) {
                            case 1: {
                                    if (wireType !== 0)
                                        break;
                                    if (value = reader.int32())
                                        message.version = value;
                                    else
                                        delete message.version;
                                    continue;
                                }
                            case 2: {
                                    if (wireType !== 2)
                                        break;
                                    if ((value = reader.stringVerify()).length)
                                        message.address = value;
                                    else
                                        delete message.address;
                                    continue;
                                }
                            case 3: {
                                    if (wireType !== 2)
                                        break;
                                    if ((value = reader.stringVerify()).length)
                                        message.protocol = value;
                                    else
                                        delete message.protocol;
                                    continue;
                                }
                            }
                            reader.skipType(wireType, _depth, tag);
                            if (!reader.discardUnknown) {
                                $util.makeProp(message, "$unknowns", false);
                                (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                            }
                        }
                        if (length !== $undefined) {
                            if (reader.pos !== end)
                                throw $RangeError("index out of range");
                            reader.len = length;
                        }
                        if (_end !== $undefined)
                            throw $Error("missing end group");
                        return message;
                    };

                    /**
                     * Creates a BootstrapResult message from a plain object. Also converts values to their respective internal types.
                     * @function fromObject
                     * @memberof containerd.runtime.bootstrap.v1.BootstrapResult
                     * @static
                     * @param {Object.<string,*>} object Plain object
                     * @returns {containerd.runtime.bootstrap.v1.BootstrapResult} BootstrapResult
                     */
                    BootstrapResult.fromObject = function (object, _depth) {
                        if (object instanceof $root.containerd.runtime.bootstrap.v1.BootstrapResult)
                            return object;
                        if (!$util.isObject(object))
                            throw $TypeError(".containerd.runtime.bootstrap.v1.BootstrapResult: object expected");
                        if (_depth === $undefined)
                            _depth = 0;
                        if (_depth > $util.recursionLimit)
                            throw $Error("max depth exceeded");
                        let message = new $root.containerd.runtime.bootstrap.v1.BootstrapResult();
                        if (object.version != null)
                            if ($Number(object.version) !== 0)
                                message.version = object.version | 0;
                        if (object.address != null)
                            if (typeof object.address !== "string" || object.address.length)
                                message.address = $String(object.address);
                        if (object.protocol != null)
                            if (typeof object.protocol !== "string" || object.protocol.length)
                                message.protocol = $String(object.protocol);
                        return message;
                    };

                    /**
                     * Creates a plain object from a BootstrapResult message. Also converts values to other types if specified.
                     * @function toObject
                     * @memberof containerd.runtime.bootstrap.v1.BootstrapResult
                     * @static
                     * @param {containerd.runtime.bootstrap.v1.BootstrapResult} message BootstrapResult
                     * @param {$protobuf.IConversionOptions} [options] Conversion options
                     * @returns {Object.<string,*>} Plain object
                     */
                    BootstrapResult.toObject = function (message, options, _depth) {
                        if (!options)
                            options = {};
                        if (_depth === $undefined)
                            _depth = 0;
                        if (_depth > $util.recursionLimit)
                            throw $Error("max depth exceeded");
                        let object = {};
                        if (options.defaults) {
                            object.version = 0;
                            object.address = "";
                            object.protocol = "";
                        }
                        if (message.version != null && $Object.hasOwnProperty.call(message, "version"))
                            object.version = message.version;
                        if (message.address != null && $Object.hasOwnProperty.call(message, "address"))
                            object.address = message.address;
                        if (message.protocol != null && $Object.hasOwnProperty.call(message, "protocol"))
                            object.protocol = message.protocol;
                        return object;
                    };

                    /**
                     * Converts this BootstrapResult to JSON.
                     * @function toJSON
                     * @memberof containerd.runtime.bootstrap.v1.BootstrapResult
                     * @instance
                     * @returns {Object.<string,*>} JSON object
                     */
                    BootstrapResult.prototype.toJSON = function() {
                        return BootstrapResult.toObject(this, $protobuf.util.toJSONOptions);
                    };

                    return BootstrapResult;
                })();

                return v1;
            })();

            return bootstrap;
        })();

        return runtime;
    })();

    return containerd;
})();

export const google = $root.google = (() => {

    /**
     * Namespace google.
     * @exports google
     * @namespace
     */
    const google = {};

    google.protobuf = (function() {

        /**
         * Namespace protobuf.
         * @memberof google
         * @namespace
         */
        const protobuf = {};

        protobuf.Any = (function() {

            /**
             * Properties of an Any.
             * @typedef {Object} google.protobuf.Any.$Properties
             * @property {string|null} [type_url] Any type_url
             * @property {Uint8Array|null} [value] Any value
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an Any.
             * @memberof google.protobuf
             * @interface IAny
             * @augments google.protobuf.Any.$Properties
             * @deprecated Use google.protobuf.Any.$Properties instead.
             */

            /**
             * Shape of an Any.
             * @typedef {google.protobuf.Any.$Properties} google.protobuf.Any.$Shape
             */

            /**
             * Constructs a new Any.
             * @memberof google.protobuf
             * @classdesc Represents an Any.
             * @constructor
             * @param {google.protobuf.Any.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Any = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Any type_url.
             * @member {string} type_url
             * @memberof google.protobuf.Any
             * @instance
             */
            Any.prototype.type_url = "";

            /**
             * Any value.
             * @member {Uint8Array} value
             * @memberof google.protobuf.Any
             * @instance
             */
            Any.prototype.value = $util.newBuffer([]);

            /**
             * Creates a new Any instance using the specified properties.
             * @function create
             * @memberof google.protobuf.Any
             * @static
             * @param {google.protobuf.Any.$Properties=} [properties] Properties to set
             * @returns {google.protobuf.Any} Any instance
             * @type {{
             *   (properties: google.protobuf.Any.$Shape): google.protobuf.Any & google.protobuf.Any.$Shape;
             *   (properties?: google.protobuf.Any.$Properties): google.protobuf.Any;
             * }}
             */
            Any.create = function(properties) {
                return new Any(properties);
            };

            /**
             * Encodes the specified Any message. Does not implicitly {@link google.protobuf.Any.verify|verify} messages.
             * @function encode
             * @memberof google.protobuf.Any
             * @static
             * @param {google.protobuf.Any.$Properties} message Any message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Any.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.type_url != null && $Object.hasOwnProperty.call(message, "type_url") && message.type_url !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.type_url);
                if (message.value != null && $Object.hasOwnProperty.call(message, "value") && message.value.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.value);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an Any message from the specified reader or buffer.
             * @function decode
             * @memberof google.protobuf.Any
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {google.protobuf.Any & google.protobuf.Any.$Shape} Any
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Any.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.google.protobuf.Any();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.type_url = value;
                            else
                                delete message.type_url;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.value = value;
                            else
                                delete message.value;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Creates an Any message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof google.protobuf.Any
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {google.protobuf.Any} Any
             */
            Any.fromObject = function (object, _depth) {
                if (object instanceof $root.google.protobuf.Any)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".google.protobuf.Any: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.google.protobuf.Any();
                if (object.type_url != null)
                    if (typeof object.type_url !== "string" || object.type_url.length)
                        message.type_url = $String(object.type_url);
                if (object.value != null)
                    if (object.value.length)
                        if (typeof object.value === "string")
                            $util.base64.decode(object.value, message.value = $util.newBuffer($util.base64.length(object.value)), 0);
                        else if (object.value.length >= 0)
                            message.value = object.value;
                return message;
            };

            /**
             * Creates a plain object from an Any message. Also converts values to other types if specified.
             * @function toObject
             * @memberof google.protobuf.Any
             * @static
             * @param {google.protobuf.Any} message Any
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Any.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.type_url = "";
                    if (options.bytes === $String)
                        object.value = "";
                    else {
                        object.value = [];
                        if (options.bytes !== $Array)
                            object.value = $util.newBuffer(object.value);
                    }
                }
                if (message.type_url != null && $Object.hasOwnProperty.call(message, "type_url"))
                    object.type_url = message.type_url;
                if (message.value != null && $Object.hasOwnProperty.call(message, "value"))
                    object.value = options.bytes === $String ? $util.base64.encode(message.value, 0, message.value.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.value) : message.value;
                return object;
            };

            /**
             * Converts this Any to JSON.
             * @function toJSON
             * @memberof google.protobuf.Any
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Any.prototype.toJSON = function() {
                return Any.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Any;
        })();

        protobuf.Empty = (function() {

            /**
             * Properties of an Empty.
             * @typedef {Object} google.protobuf.Empty.$Properties
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an Empty.
             * @memberof google.protobuf
             * @interface IEmpty
             * @augments google.protobuf.Empty.$Properties
             * @deprecated Use google.protobuf.Empty.$Properties instead.
             */

            /**
             * Shape of an Empty.
             * @typedef {google.protobuf.Empty.$Properties} google.protobuf.Empty.$Shape
             */

            /**
             * Constructs a new Empty.
             * @memberof google.protobuf
             * @classdesc Represents an Empty.
             * @constructor
             * @param {google.protobuf.Empty.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Empty = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Creates a new Empty instance using the specified properties.
             * @function create
             * @memberof google.protobuf.Empty
             * @static
             * @param {google.protobuf.Empty.$Properties=} [properties] Properties to set
             * @returns {google.protobuf.Empty} Empty instance
             * @type {{
             *   (properties: google.protobuf.Empty.$Shape): google.protobuf.Empty & google.protobuf.Empty.$Shape;
             *   (properties?: google.protobuf.Empty.$Properties): google.protobuf.Empty;
             * }}
             */
            Empty.create = function(properties) {
                return new Empty(properties);
            };

            /**
             * Encodes the specified Empty message. Does not implicitly {@link google.protobuf.Empty.verify|verify} messages.
             * @function encode
             * @memberof google.protobuf.Empty
             * @static
             * @param {google.protobuf.Empty.$Properties} message Empty message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Empty.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an Empty message from the specified reader or buffer.
             * @function decode
             * @memberof google.protobuf.Empty
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {google.protobuf.Empty & google.protobuf.Empty.$Shape} Empty
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Empty.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.google.protobuf.Empty();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    reader.skipType(tag & 7, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Creates an Empty message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof google.protobuf.Empty
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {google.protobuf.Empty} Empty
             */
            Empty.fromObject = function (object, _depth) {
                if (object instanceof $root.google.protobuf.Empty)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".google.protobuf.Empty: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                return new $root.google.protobuf.Empty();
            };

            /**
             * Creates a plain object from an Empty message. Also converts values to other types if specified.
             * @function toObject
             * @memberof google.protobuf.Empty
             * @static
             * @param {google.protobuf.Empty} message Empty
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Empty.toObject = function () {
                return {};
            };

            /**
             * Converts this Empty to JSON.
             * @function toJSON
             * @memberof google.protobuf.Empty
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Empty.prototype.toJSON = function() {
                return Empty.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Empty;
        })();

        protobuf.Timestamp = (function() {

            /**
             * Properties of a Timestamp.
             * @typedef {Object} google.protobuf.Timestamp.$Properties
             * @property {Long|null} [seconds] Timestamp seconds
             * @property {number|null} [nanos] Timestamp nanos
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Timestamp.
             * @memberof google.protobuf
             * @interface ITimestamp
             * @augments google.protobuf.Timestamp.$Properties
             * @deprecated Use google.protobuf.Timestamp.$Properties instead.
             */

            /**
             * Shape of a Timestamp.
             * @typedef {google.protobuf.Timestamp.$Properties} google.protobuf.Timestamp.$Shape
             */

            /**
             * Constructs a new Timestamp.
             * @memberof google.protobuf
             * @classdesc Represents a Timestamp.
             * @constructor
             * @param {google.protobuf.Timestamp.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Timestamp = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Timestamp seconds.
             * @member {Long} seconds
             * @memberof google.protobuf.Timestamp
             * @instance
             */
            Timestamp.prototype.seconds = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

            /**
             * Timestamp nanos.
             * @member {number} nanos
             * @memberof google.protobuf.Timestamp
             * @instance
             */
            Timestamp.prototype.nanos = 0;

            /**
             * Creates a new Timestamp instance using the specified properties.
             * @function create
             * @memberof google.protobuf.Timestamp
             * @static
             * @param {google.protobuf.Timestamp.$Properties=} [properties] Properties to set
             * @returns {google.protobuf.Timestamp} Timestamp instance
             * @type {{
             *   (properties: google.protobuf.Timestamp.$Shape): google.protobuf.Timestamp & google.protobuf.Timestamp.$Shape;
             *   (properties?: google.protobuf.Timestamp.$Properties): google.protobuf.Timestamp;
             * }}
             */
            Timestamp.create = function(properties) {
                return new Timestamp(properties);
            };

            /**
             * Encodes the specified Timestamp message. Does not implicitly {@link google.protobuf.Timestamp.verify|verify} messages.
             * @function encode
             * @memberof google.protobuf.Timestamp
             * @static
             * @param {google.protobuf.Timestamp.$Properties} message Timestamp message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Timestamp.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.seconds != null && $Object.hasOwnProperty.call(message, "seconds") && (typeof message.seconds === "object" ? message.seconds.low || message.seconds.high : message.seconds !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).int64(message.seconds);
                if (message.nanos != null && $Object.hasOwnProperty.call(message, "nanos") && message.nanos !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).int32(message.nanos);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Timestamp message from the specified reader or buffer.
             * @function decode
             * @memberof google.protobuf.Timestamp
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {google.protobuf.Timestamp & google.protobuf.Timestamp.$Shape} Timestamp
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Timestamp.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.google.protobuf.Timestamp();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                message.seconds = value;
                            else
                                delete message.seconds;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.nanos = value;
                            else
                                delete message.nanos;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Creates a Timestamp message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof google.protobuf.Timestamp
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {google.protobuf.Timestamp} Timestamp
             */
            Timestamp.fromObject = function (object, _depth) {
                if (object instanceof $root.google.protobuf.Timestamp)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".google.protobuf.Timestamp: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.google.protobuf.Timestamp();
                if (object.seconds != null)
                    if (typeof object.seconds === "object" ? object.seconds.low || object.seconds.high : $Number(object.seconds) !== 0)
                        if ($util.Long)
                            message.seconds = $util.Long.fromValue(object.seconds, false);
                        else if (typeof object.seconds === "string")
                            message.seconds = $parseInt(object.seconds, 10);
                        else if (typeof object.seconds === "number")
                            message.seconds = object.seconds;
                        else if (typeof object.seconds === "object")
                            message.seconds = new $util.LongBits(object.seconds.low >>> 0, object.seconds.high >>> 0).toNumber();
                if (object.nanos != null)
                    if ($Number(object.nanos) !== 0)
                        message.nanos = object.nanos | 0;
                return message;
            };

            /**
             * Creates a plain object from a Timestamp message. Also converts values to other types if specified.
             * @function toObject
             * @memberof google.protobuf.Timestamp
             * @static
             * @param {google.protobuf.Timestamp} message Timestamp
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Timestamp.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, false);
                        object.seconds = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.seconds = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.nanos = 0;
                }
                if (message.seconds != null && $Object.hasOwnProperty.call(message, "seconds"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.seconds = typeof message.seconds === "number" ? $BigInt(message.seconds) : $util.Long.fromBits(message.seconds.low >>> 0, message.seconds.high >>> 0, false).toBigInt();
                    else if (typeof message.seconds === "number")
                        object.seconds = options.longs === $String ? $String(message.seconds) : message.seconds;
                    else
                        object.seconds = options.longs === $String ? $util.Long.prototype.toString.call(message.seconds) : options.longs === $Number ? new $util.LongBits(message.seconds.low >>> 0, message.seconds.high >>> 0).toNumber() : message.seconds;
                if (message.nanos != null && $Object.hasOwnProperty.call(message, "nanos"))
                    object.nanos = message.nanos;
                return object;
            };

            /**
             * Converts this Timestamp to JSON.
             * @function toJSON
             * @memberof google.protobuf.Timestamp
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Timestamp.prototype.toJSON = function() {
                return Timestamp.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Timestamp;
        })();

        return protobuf;
    })();

    return google;
})();

export const runtimeoptions = $root.runtimeoptions = (() => {

    /**
     * Namespace runtimeoptions.
     * @exports runtimeoptions
     * @namespace
     */
    const runtimeoptions = {};

    runtimeoptions.v1 = (function() {

        /**
         * Namespace v1.
         * @memberof runtimeoptions
         * @namespace
         */
        const v1 = {};

        v1.Options = (function() {

            /**
             * Properties of an Options.
             * @typedef {Object} runtimeoptions.v1.Options.$Properties
             * @property {string|null} [typeUrl] Options typeUrl
             * @property {string|null} [configPath] Options configPath
             * @property {Uint8Array|null} [configBody] Options configBody
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an Options.
             * @memberof runtimeoptions.v1
             * @interface IOptions
             * @augments runtimeoptions.v1.Options.$Properties
             * @deprecated Use runtimeoptions.v1.Options.$Properties instead.
             */

            /**
             * Shape of an Options.
             * @typedef {runtimeoptions.v1.Options.$Properties} runtimeoptions.v1.Options.$Shape
             */

            /**
             * Constructs a new Options.
             * @memberof runtimeoptions.v1
             * @classdesc Represents an Options.
             * @constructor
             * @param {runtimeoptions.v1.Options.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Options = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Options typeUrl.
             * @member {string} typeUrl
             * @memberof runtimeoptions.v1.Options
             * @instance
             */
            Options.prototype.typeUrl = "";

            /**
             * Options configPath.
             * @member {string} configPath
             * @memberof runtimeoptions.v1.Options
             * @instance
             */
            Options.prototype.configPath = "";

            /**
             * Options configBody.
             * @member {Uint8Array} configBody
             * @memberof runtimeoptions.v1.Options
             * @instance
             */
            Options.prototype.configBody = $util.newBuffer([]);

            /**
             * Creates a new Options instance using the specified properties.
             * @function create
             * @memberof runtimeoptions.v1.Options
             * @static
             * @param {runtimeoptions.v1.Options.$Properties=} [properties] Properties to set
             * @returns {runtimeoptions.v1.Options} Options instance
             * @type {{
             *   (properties: runtimeoptions.v1.Options.$Shape): runtimeoptions.v1.Options & runtimeoptions.v1.Options.$Shape;
             *   (properties?: runtimeoptions.v1.Options.$Properties): runtimeoptions.v1.Options;
             * }}
             */
            Options.create = function(properties) {
                return new Options(properties);
            };

            /**
             * Encodes the specified Options message. Does not implicitly {@link runtimeoptions.v1.Options.verify|verify} messages.
             * @function encode
             * @memberof runtimeoptions.v1.Options
             * @static
             * @param {runtimeoptions.v1.Options.$Properties} message Options message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Options.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.typeUrl != null && $Object.hasOwnProperty.call(message, "typeUrl") && message.typeUrl !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.typeUrl);
                if (message.configPath != null && $Object.hasOwnProperty.call(message, "configPath") && message.configPath !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.configPath);
                if (message.configBody != null && $Object.hasOwnProperty.call(message, "configBody") && message.configBody.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.configBody);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an Options message from the specified reader or buffer.
             * @function decode
             * @memberof runtimeoptions.v1.Options
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {runtimeoptions.v1.Options & runtimeoptions.v1.Options.$Shape} Options
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Options.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.runtimeoptions.v1.Options();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.typeUrl = value;
                            else
                                delete message.typeUrl;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.configPath = value;
                            else
                                delete message.configPath;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.configBody = value;
                            else
                                delete message.configBody;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Creates an Options message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof runtimeoptions.v1.Options
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {runtimeoptions.v1.Options} Options
             */
            Options.fromObject = function (object, _depth) {
                if (object instanceof $root.runtimeoptions.v1.Options)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".runtimeoptions.v1.Options: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.runtimeoptions.v1.Options();
                if (object.typeUrl != null)
                    if (typeof object.typeUrl !== "string" || object.typeUrl.length)
                        message.typeUrl = $String(object.typeUrl);
                if (object.configPath != null)
                    if (typeof object.configPath !== "string" || object.configPath.length)
                        message.configPath = $String(object.configPath);
                if (object.configBody != null)
                    if (object.configBody.length)
                        if (typeof object.configBody === "string")
                            $util.base64.decode(object.configBody, message.configBody = $util.newBuffer($util.base64.length(object.configBody)), 0);
                        else if (object.configBody.length >= 0)
                            message.configBody = object.configBody;
                return message;
            };

            /**
             * Creates a plain object from an Options message. Also converts values to other types if specified.
             * @function toObject
             * @memberof runtimeoptions.v1.Options
             * @static
             * @param {runtimeoptions.v1.Options} message Options
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Options.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.typeUrl = "";
                    object.configPath = "";
                    if (options.bytes === $String)
                        object.configBody = "";
                    else {
                        object.configBody = [];
                        if (options.bytes !== $Array)
                            object.configBody = $util.newBuffer(object.configBody);
                    }
                }
                if (message.typeUrl != null && $Object.hasOwnProperty.call(message, "typeUrl"))
                    object.typeUrl = message.typeUrl;
                if (message.configPath != null && $Object.hasOwnProperty.call(message, "configPath"))
                    object.configPath = message.configPath;
                if (message.configBody != null && $Object.hasOwnProperty.call(message, "configBody"))
                    object.configBody = options.bytes === $String ? $util.base64.encode(message.configBody, 0, message.configBody.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.configBody) : message.configBody;
                return object;
            };

            /**
             * Converts this Options to JSON.
             * @function toJSON
             * @memberof runtimeoptions.v1.Options
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Options.prototype.toJSON = function() {
                return Options.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Options;
        })();

        return v1;
    })();

    return runtimeoptions;
})();

export {
  $root as default
};
