/**
 * The system calls that a container may make by default, grouped by purpose. A capability allows the calls that are
 * useless without it. A listed call that this container may not make returns EPERM; unlisted ones return ENOSYS, so
 * that programs fall back to older calls. Nothing is allowed here that the default profile of containerd 2.4 denies.
 */

const names = (...lines: string[]): string[] => lines.join(' ').split(' ');

/** Allowed in every container; the runtime skips calls that an architecture lacks. */
export const alwaysAllowed: Readonly<Record<string, readonly string[]>> = {
  'files: open, read, write': names(
    'access close close_range copy_file_range creat dup dup2 dup3 faccessat faccessat2 fadvise64 fadvise64_64 fallocate',
    'fcntl fcntl64 fdatasync flock fsync ftruncate ftruncate64 lseek _llseek memfd_create memfd_secret name_to_handle_at',
    'open openat openat2 pread64 preadv preadv2 pwrite64 pwritev pwritev2 read readahead readv sendfile sendfile64',
    'splice sync sync_file_range syncfs tee truncate truncate64 vmsplice write writev cachestat',
  ),
  'files: names and folders': names(
    'chdir fchdir getcwd getdents getdents64 link linkat mkdir mkdirat mknod mknodat readlink readlinkat rename renameat',
    'renameat2 rmdir symlink symlinkat umask unlink unlinkat',
  ),
  'files: owners, modes, times, attributes': names(
    'chmod chown chown32 fchmod fchmodat fchmodat2 fchown fchown32 fchownat futimesat lchown lchown32 utime utimensat',
    'utimensat_time64 utimes fgetxattr flistxattr fremovexattr fsetxattr getxattr getxattrat lgetxattr listxattr listxattrat',
    'llistxattr lremovexattr lsetxattr removexattr removexattrat setxattr setxattrat',
  ),
  'files: status': names(
    'fstat fstat64 fstatat64 fstatfs fstatfs64 lstat lstat64 newfstatat stat stat64 statfs statfs64 statx listmount statmount',
    'fanotify_mark inotify_add_watch inotify_init inotify_init1 inotify_rm_watch',
  ),
  'waiting for events': names(
    'epoll_create epoll_create1 epoll_ctl epoll_ctl_old epoll_pwait epoll_pwait2 epoll_wait epoll_wait_old eventfd eventfd2',
    'poll ppoll ppoll_time64 select _newselect pselect6 pselect6_time64 signalfd signalfd4',
  ),
  'asynchronous i/o, without io_uring': names(
    'io_cancel io_destroy io_getevents io_pgetevents io_pgetevents_time64 io_setup io_submit ioprio_get ioprio_set ioctl',
  ),
  memory: names(
    'brk madvise map_shadow_stack membarrier mincore mlock mlock2 mlockall mmap mmap2 mprotect mremap mseal msync munlock',
    'munlockall munmap pkey_alloc pkey_free pkey_mprotect process_mrelease remap_file_pages',
  ),
  'processes and threads': names(
    'execve execveat exit exit_group fork vfork getpgid getpgrp getpid getppid getsid gettid kill pidfd_open',
    'pidfd_send_signal prctl restart_syscall setpgid setsid set_tid_address set_thread_area get_thread_area tgkill tkill',
    'wait4 waitid waitpid uretprobe',
  ),
  'locks between threads': names(
    'futex futex_requeue futex_time64 futex_wait futex_waitv futex_wake get_robust_list set_robust_list rseq',
  ),
  signals: names(
    'pause rt_sigaction rt_sigpending rt_sigprocmask rt_sigqueueinfo rt_sigreturn rt_sigsuspend rt_sigtimedwait',
    'rt_sigtimedwait_time64 rt_tgsigqueueinfo sigaltstack sigprocmask sigreturn',
  ),
  'scheduling, limits, usage': names(
    'getcpu getpriority setpriority getrlimit ugetrlimit setrlimit prlimit64 getrusage sched_getaffinity sched_getattr',
    'sched_getparam sched_get_priority_max sched_get_priority_min sched_getscheduler sched_rr_get_interval',
    'sched_rr_get_interval_time64 sched_setaffinity sched_setattr sched_setparam sched_setscheduler sched_yield',
  ),
  credentials: names(
    'capget capset getegid getegid32 geteuid geteuid32 getgid getgid32 getgroups getgroups32 getresgid getresgid32 getresuid',
    'getresuid32 getuid getuid32 setfsgid setfsgid32 setfsuid setfsuid32 setgid setgid32 setgroups setgroups32 setregid',
    'setregid32 setresgid setresgid32 setresuid setresuid32 setreuid setreuid32 setuid setuid32',
  ),
  'sandboxing itself': names(
    'seccomp landlock_add_rule landlock_create_ruleset landlock_restrict_self lsm_get_self_attr lsm_list_modules',
    'lsm_set_self_attr',
  ),
  // the kernel requires CAP_SYS_TIME where they would set a clock
  'clocks and timers': names(
    'adjtimex alarm clock_adjtime clock_adjtime64 clock_getres clock_getres_time64 clock_gettime clock_gettime64',
    'clock_nanosleep clock_nanosleep_time64 getitimer gettimeofday nanosleep setitimer time timer_create timer_delete',
    'timer_getoverrun timer_gettime timer_gettime64 timer_settime timer_settime64 timerfd_create timerfd_gettime',
    'timerfd_gettime64 timerfd_settime timerfd_settime64 times',
  ),
  'the system': names('getrandom sysinfo uname'),
  'pipes and sockets, but making a socket': names(
    'accept accept4 bind connect getpeername getsockname getsockopt listen pipe pipe2 recv recvfrom recvmmsg',
    'recvmmsg_time64 recvmsg send sendmmsg sendmsg sendto setsockopt shutdown socketcall socketpair',
  ),
  'System V and POSIX messages, semaphores, shared memory': names(
    'ipc mq_getsetattr mq_notify mq_open mq_timedreceive mq_timedreceive_time64 mq_timedsend mq_timedsend_time64 mq_unlink',
    'msgctl msgget msgrcv msgsnd semctl semget semop semtimedop semtimedop_time64 shmat shmctl shmdt shmget',
  ),
};

/** Debugging one's own children is safe since Linux 4.8, where seccomp runs after ptrace. */
export const debugging = names('process_vm_readv process_vm_writev ptrace');

/** Keyed by architecture, in Node's spelling. */
export const byArchitecture: Readonly<Record<string, readonly string[]>> = {
  x64: names('arch_prctl modify_ldt'),
  ia32: names('modify_ldt'),
  arm64: names('arm_fadvise64_64 arm_sync_file_range sync_file_range2 breakpoint cacheflush set_tls'),
  arm: names('arm_fadvise64_64 arm_sync_file_range sync_file_range2 breakpoint cacheflush set_tls'),
  ppc64: names('sync_file_range2 swapcontext'),
  s390x: names('s390_pci_mmio_read s390_pci_mmio_write s390_runtime_instr'),
  riscv64: names('riscv_flush_icache riscv_hwprobe'),
};

/** Allowed with a capability. */
export const byCapability: Readonly<Record<string, readonly string[]>> = {
  CAP_DAC_READ_SEARCH: names('open_by_handle_at'),
  CAP_SYS_ADMIN: names(
    'bpf clone clone3 fanotify_init fsconfig fsmount fsopen fspick lookup_dcookie mount mount_setattr move_mount open_tree',
    'perf_event_open quotactl quotactl_fd setdomainname sethostname setns syslog umount umount2 unshare',
  ),
  CAP_SYS_BOOT: names('reboot'),
  CAP_SYS_CHROOT: names('chroot'),
  CAP_SYS_MODULE: names('delete_module init_module finit_module'),
  CAP_SYS_PACCT: names('acct'),
  CAP_SYS_PTRACE: names('kcmp pidfd_getfd process_madvise process_vm_readv process_vm_writev ptrace'),
  CAP_SYS_RAWIO: names('iopl ioperm'),
  CAP_SYS_TIME: names('settimeofday stime clock_settime clock_settime64'),
  CAP_SYS_TTY_CONFIG: names('vhangup'),
  CAP_SYS_NICE: names('get_mempolicy mbind set_mempolicy set_mempolicy_home_node'),
  CAP_SYSLOG: names('syslog'),
  CAP_BPF: names('bpf'),
  CAP_PERFMON: names('perf_event_open'),
};

/** Denied address families: the kernel's crypto interface, and vsock, which reaches a VM's host. */
export const refusedFamilies = { AF_ALG: 38, AF_VSOCK: 40 } as const;

/** The last address family, AF_MCTP. */
export const lastFamily = 45;

/** The allowed arguments of `personality`: Linux, 32-bit addresses, both with the old uname, and the query. */
export const allowedPersonalities = [0x0, 0x8, 0x20000, 0x20008, 0xffffffff] as const;

/** CLONE_NEW… of mnt, cgroup, uts, ipc, user, pid, net: denied without CAP_SYS_ADMIN. */
export const namespaceFlags = 0x7e020000;

/** In seccomp's names, the native one first. */
export const architectures: Readonly<Record<string, readonly string[]>> = {
  x64: ['SCMP_ARCH_X86_64', 'SCMP_ARCH_X86', 'SCMP_ARCH_X32'],
  ia32: ['SCMP_ARCH_X86'],
  arm64: ['SCMP_ARCH_AARCH64', 'SCMP_ARCH_ARM'],
  arm: ['SCMP_ARCH_ARM'],
  ppc64: ['SCMP_ARCH_PPC64LE'],
  s390x: ['SCMP_ARCH_S390X', 'SCMP_ARCH_S390'],
  riscv64: ['SCMP_ARCH_RISCV64'],
};
