/**
 * The generated message types, under the names that the code uses: `cri` is runtime.v1 of the CRI, the others are for
 * shims. 64-bit fields are `Long`, as a number would round a timestamp in nanoseconds.
 */
import { runtime } from '#cri';
import { containerd, runtimeoptions, ttrpc as ttrpcMessages, google } from '#shim';

export import cri = runtime.v1;
export import task = containerd.task.v2;
export import taskStatus = containerd.v1.types;
export import runcOptions = containerd.runc.v1;
export import shimOptions = runtimeoptions.v1;
export import taskEvents = containerd.events;
export import eventService = containerd.services.events.ttrpc.v1;
export import ttrpc = ttrpcMessages;
export import bootstrap = containerd.runtime.bootstrap.v1;
export import introspection = containerd.types;
export import wellKnown = google.protobuf;
