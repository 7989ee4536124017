/*
 * Stands in for nginx: a process of that name, its pid in /var/run/nginx.pid, one page for every request.
 * usage: nginx PORT
 */
#include <netinet/in.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static const char answer[] =
    "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 27\r\nConnection: close\r\n\r\n"
    "<h1>Welcome to nginx!</h1>\n";

static void end(int signal) {
  (void)signal;
  _exit(0);
}

static void serve(int connection) {
  char request[4096];
  size_t have = 0;
  while (have < sizeof request - 1) {
    ssize_t n = read(connection, request + have, sizeof request - 1 - have);
    if (n <= 0) return;
    have += (size_t)n;
    request[have] = 0;
    if (strstr(request, "\r\n\r\n")) break;
  }
  if (write(connection, answer, sizeof answer - 1) < 0) return;
  shutdown(connection, SHUT_WR);
  while (read(connection, request, sizeof request) > 0) {
  }
}

int main(int argc, char **argv) {
  int one = 1, listener = socket(AF_INET6, SOCK_STREAM, 0);
  struct sockaddr_in6 address6 = {.sin6_family = AF_INET6};
  struct sockaddr_in address = {.sin_family = AF_INET};
  int port = argc > 1 ? atoi(argv[1]) : 80;
  FILE *pid = fopen("/var/run/nginx.pid", "w");

  signal(SIGTERM, end);
  signal(SIGQUIT, end);
  signal(SIGPIPE, SIG_IGN);
  signal(SIGCHLD, SIG_IGN);
  if (pid) {
    fprintf(pid, "%d\n", (int)getpid());
    fclose(pid);
  }
  address6.sin6_port = htons((unsigned short)port);
  address.sin_port = htons((unsigned short)port);
  setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &one, sizeof one);
  if (listener < 0 || bind(listener, (struct sockaddr *)&address6, sizeof address6)) {
    /* no IPv6 here */
    listener = socket(AF_INET, SOCK_STREAM, 0);
    setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &one, sizeof one);
    if (bind(listener, (struct sockaddr *)&address, sizeof address)) return perror("bind"), 1;
  }
  if (listen(listener, 64)) return perror("listen"), 1;
  for (;;) {
    int connection = accept(listener, 0, 0);
    if (connection < 0) continue;
    if (fork() == 0) {
      serve(connection);
      _exit(0);
    }
    close(connection);
  }
}
