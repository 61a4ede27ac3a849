/* Appends lines to a file as simply as it can be done: one write and one fdatasync a group.
 *
 *     write_fdatasync FILE COUNT GROUP BYTES    prints {"entries": N, "seconds": S}
 */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec + time.tv_nsec / 1e9;
}

int main(int argc, char **argv)
{
    if (argc != 5) {
        fprintf(stderr, "usage: write_fdatasync FILE COUNT GROUP BYTES\n");
        return 2;
    }
    long count = atol(argv[2]), group = atol(argv[3]);
    size_t size = (size_t)group * (size_t)atol(argv[4]);
    char *bytes = malloc(size);
    int file = open(argv[1], O_WRONLY | O_CREAT | O_TRUNC, 0600);
    if (bytes == NULL || file < 0) {
        perror(argv[1]);
        return 1;
    }
    memset(bytes, 'x', size);
    double start = now();
    for (long done = 0; done < count; done += group) {
        if (write(file, bytes, size) != (ssize_t)size || fdatasync(file) != 0) {
            perror(argv[1]);
            return 1;
        }
    }
    printf("{\"entries\": %ld, \"seconds\": %.6f}\n", count, now() - start);
    return 0;
}
