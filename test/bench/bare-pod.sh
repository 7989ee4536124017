#!/bin/sh
# The work of a pod with one container as bare commands, for the bench to time. usage: bare-pod.sh up|down
# From the environment: POD (its folder, with net, ipc, uts, config.json, rootfs), DISK (with upper, work), ID, RUNTIME,
# RUNTIME_ROOT, PLUGINS, LAYERS, BRIDGE (the bridge plugin's configuration), PORTMAP (the same, open for a prevResult).
set -eu
export CNI_CONTAINERID="$ID" CNI_NETNS="$POD/net" CNI_IFNAME=eth0 CNI_PATH="$PLUGINS"

up() {
  unshare --net="$POD/net" --ipc="$POD/ipc" --uts="$POD/uts" ip link set lo up
  export CNI_COMMAND=ADD
  result=$(printf %s "$BRIDGE" | "$PLUGINS/bridge")
  printf '%s,"prevResult":%s}' "$PORTMAP" "$result" | "$PLUGINS/portmap" >/dev/null
  mount -t overlay -o "lowerdir=$LAYERS,upperdir=$DISK/upper,workdir=$DISK/work" overlay "$POD/rootfs"
  "$RUNTIME" --root "$RUNTIME_ROOT" create --bundle "$POD" "$ID" </dev/null >/dev/null 2>&1
  "$RUNTIME" --root "$RUNTIME_ROOT" start "$ID"
}

down() {
  "$RUNTIME" --root "$RUNTIME_ROOT" delete --force "$ID"
  umount "$POD/rootfs"
  export CNI_COMMAND=DEL
  printf '%s}' "$PORTMAP" | "$PLUGINS/portmap"
  printf %s "$BRIDGE" | "$PLUGINS/bridge"
  umount "$POD/net" "$POD/ipc" "$POD/uts"
}

"$1"
