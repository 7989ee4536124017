import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Cgroup } from '../../src/task/cgroup/cgroup-stats.js';

/** Writes the files of a cgroup below `folder`: with v1 `memory/memory.stat`, with v2 `memory.stat`. */
export function writeCgroup(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

/** One folder a controller. */
export function v1(folder: string): Cgroup {
  return (controller) => join(folder, controller);
}

/** One folder for all. */
export function v2(folder: string): Cgroup {
  return () => folder;
}

/** As Linux 6.1 spells them, for a container that wrote a file, swapped a little and met its limits. */
export const v1Files: Readonly<Record<string, string>> = {
  'cpuacct/cpuacct.usage': '36233013\n',
  'cpuacct/cpuacct.usage_user': '21000000000\n',
  'cpuacct/cpuacct.usage_sys': '15233013\n',
  'cpu/cpu.stat': 'nr_periods 40\nnr_throttled 3\nthrottled_time 2500000000\nnr_bursts 0\nburst_time 0\n',
  'memory/memory.usage_in_bytes': '3571712\n',
  'memory/memory.max_usage_in_bytes': '4194304\n',
  'memory/memory.limit_in_bytes': '67108864\n',
  'memory/memory.kmem.usage_in_bytes': '430080\n',
  'memory/memory.failcnt': '7\n',
  'memory/memory.oom_control': 'oom_kill_disable 0\nunder_oom 0\noom_kill 2\n',
  'memory/memory.stat':
    'cache 3000000\nrss 110592\nrss_huge 0\nshmem 0\nmapped_file 4096\ndirty 0\nwriteback 0\nswap 0\npgpgin 1200\npgpgout 400\n' +
    'pgfault 480\npgmajfault 1\ninactive_anon 110592\nactive_anon 0\ninactive_file 3000000\nactive_file 0\nunevictable 0\n' +
    'hierarchical_memory_limit 67108864\nhierarchical_memsw_limit 134217728\n' +
    'total_cache 3002368\ntotal_rss 118784\ntotal_rss_huge 0\ntotal_shmem 0\ntotal_mapped_file 8192\ntotal_dirty 0\n' +
    'total_writeback 0\ntotal_swap 20480\ntotal_pgpgin 1300\ntotal_pgpgout 420\ntotal_pgfault 503\ntotal_pgmajfault 2\n' +
    'total_inactive_anon 118784\ntotal_active_anon 0\ntotal_inactive_file 3002368\ntotal_active_file 12288\ntotal_unevictable 0\n',
  'pids/pids.current': '3\n',
  'pids/pids.max': '100\n',
  'pids/cgroup.procs': '101\n102\n',
  'pids/inner/cgroup.procs': '103\n',
  'blkio/blkio.throttle.io_serviced_recursive':
    '254:0 Read 12\n254:0 Write 30\n254:0 Sync 40\n254:0 Async 2\n254:0 Discard 0\n254:0 Total 42\nTotal 42\n',
  'blkio/blkio.throttle.io_service_bytes_recursive':
    '254:0 Read 49152\n254:0 Write 122880\n254:0 Sync 163840\n254:0 Async 8192\n254:0 Discard 0\n254:0 Total 172032\nTotal 172032\n',
  'hugetlb/hugetlb.2MB.usage_in_bytes': '2097152\n',
  'hugetlb/hugetlb.2MB.max_usage_in_bytes': '4194304\n',
};

/** The same with cgroup v2, as Linux 6.12 spells it. */
export const v2Files: Readonly<Record<string, string>> = {
  'cpu.stat':
    'usage_usec 36233\nuser_usec 21000000\nsystem_usec 15233\nnice_usec 0\ncore_sched.force_idle_usec 0\n' +
    'nr_periods 40\nnr_throttled 3\nthrottled_usec 2500000\nnr_bursts 0\nburst_usec 0\n',
  'cpu.pressure':
    'some avg10=1.50 avg60=0.75 avg300=0.10 total=2000123\nfull avg10=0.00 avg60=0.00 avg300=0.00 total=1000001\n',
  'memory.current': '3571712\n',
  'memory.peak': '4194304\n',
  'memory.max': '67108864\n',
  'memory.swap.current': '20480\n',
  'memory.swap.max': '67108864\n',
  'memory.events': 'low 0\nhigh 0\nmax 7\noom 2\noom_kill 2\noom_group_kill 0\n',
  'memory.pressure':
    'some avg10=0.00 avg60=0.00 avg300=0.00 total=55\nfull avg10=0.00 avg60=0.00 avg300=0.00 total=44\n',
  'memory.stat':
    'anon 118784\nfile 3002368\nkernel 430080\nkernel_stack 16384\npagetables 40960\nsec_pagetables 0\npercpu 1440\nsock 0\n' +
    'vmalloc 0\nshmem 0\nfile_mapped 8192\nfile_dirty 0\nfile_writeback 0\nswapcached 0\ninactive_anon 118784\nactive_anon 0\n' +
    'inactive_file 3002368\nactive_file 12288\nunevictable 0\nslab_reclaimable 200000\nslab_unreclaimable 100000\nslab 300000\n' +
    'pgfault 503\npgmajfault 2\n',
  'pids.current': '3\n',
  'pids.max': 'max\n',
  'cgroup.procs': '101\n102\n',
  'inner/cgroup.procs': '103\n',
  'io.stat': '254:0 rbytes=49152 wbytes=122880 rios=12 wios=30 dbytes=0 dios=0\n7:0 \n',
  'io.pressure':
    'some avg10=0.00 avg60=0.00 avg300=0.00 total=9000000\nfull avg10=0.00 avg60=0.00 avg300=0.00 total=8000000\n',
  'hugetlb.2MB.current': '2097152\n',
  'hugetlb.2MB.max': 'max\n',
};
