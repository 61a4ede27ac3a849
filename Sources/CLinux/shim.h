#include <fcntl.h>
#include <linux/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

/*
 * statx(2) without asking for times. Whoever asks for them (fstat does) has Linux 6.13 and later
 * note a time of its own with the next write, and then every sync has to bring that to the disk
 * too. The C library declares the call only under _GNU_SOURCE, without which Swift's module of it
 * is built; so is the flag.
 */
#define STATUS_WITHOUT_TIMES (STATX_TYPE | STATX_MODE | STATX_INO | STATX_SIZE)
#ifndef AT_EMPTY_PATH
#define AT_EMPTY_PATH 0x1000
#endif

/* What stands under a name of a folder, a link not followed. */
static inline int status_of_name(int folder, const char *name, struct statx *status) {
    return (int)syscall(SYS_statx, folder, name, AT_SYMLINK_NOFOLLOW, STATUS_WITHOUT_TIMES, status);
}

/* What was opened. */
static inline int status_of_descriptor(int descriptor, struct statx *status) {
    return (int)syscall(SYS_statx, descriptor, "", AT_EMPTY_PATH, STATUS_WITHOUT_TIMES, status);
}
