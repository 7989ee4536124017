/*
 * Stands in for busybox' nmeter, which Debian's busybox lacks, with the one format that the suites ask for: the time with
 * milliseconds, on a line.
 * usage: nmeter -d0 '%3t'
 */
#include <stdio.h>
#include <time.h>

int main(void) {
  struct timespec now;
  struct tm *utc;

  clock_gettime(CLOCK_REALTIME, &now);
  utc = gmtime(&now.tv_sec);
  printf("%02d:%02d:%02d.%03ld\n", utc->tm_hour, utc->tm_min, utc->tm_sec, now.tv_nsec / 1000000);
  return 0;
}
