/* Says as whom it runs. It is set-uid root in its image: no_new_privs keeps it from becoming root. */
#include <stdio.h>
#include <unistd.h>

int main(void) {
  printf("Effective uid: %d\n", (int)geteuid());
  return 0;
}
