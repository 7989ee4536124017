/** Debian packages of the guest: systemd, a kernel from backports, and what crisp and its tests run. */
export const guestPackages = [
  'systemd',
  'systemd-sysv',
  'udev',
  'dbus',
  'apparmor',
  'linux-image-amd64/bookworm-backports',
  'tiny-initramfs', // stands in for initramfs-tools, which would take a minute
  'busybox-static',
  'kmod',
  'iproute2',
  'iptables',
  'nftables',
  'containernetworking-plugins',
  'crun',
  'runc',
  'containerd',
  'skopeo',
  'docker-registry',
  'socat',
  'conntrack',
  'procps',
  'sudo', // the suite calls apparmor_parser through it
  'catatonit',
  'criu',
  'util-linux-extra',
  'ca-certificates',
  'libstdc++6',
];

/** What no test needs and only costs time to unpack. */
export const leftOutPaths = [
  ...['doc', 'man', 'locale', 'info'].map((name) => `/usr/share/${name}/*`),
  ...[
    'gpu',
    'media',
    'net/wireless',
    'net/ethernet',
    'infiniband',
    'iio',
    'staging',
    'isdn',
    'scsi',
    'ata',
    'usb',
    'hwmon',
    'hid',
    'input',
  ].map((name) => `/lib/modules/*/kernel/drivers/${name}/*`),
  '/lib/modules/*/kernel/sound/*',
];

/** Units that a machine without hardware, network or a second boot has no use for; containerd and the registry must not run. */
export const maskedUnits = [
  ...['fuse', 'loop', 'dm_mod', 'efi_pstore', 'configfs', 'drm'].map((name) => `modprobe@${name}.service`),
  ...[
    'udev-trigger',
    'binfmt',
    'random-seed',
    'update-utmp',
    'journal-flush',
    'pstore',
    'firstboot',
    'machine-id-commit',
    'repart',
    'sysusers',
  ].map((name) => `systemd-${name}.service`),
  'proc-sys-fs-binfmt_misc.automount',
  'containerd.service',
  'docker-registry.service',
];
