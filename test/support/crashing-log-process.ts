// The log process, made to die on command: when it is to open a log beside which there is a file LOG.deadly.
import './log-process-death.js';
import '../../src/task/log/log-process.js';
