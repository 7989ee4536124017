// The log thread, made to die on command: when it is to open a log beside which there is a file LOG.deadly.
import './log-thread-death.js';
import '../../src/task/log-thread.js';
