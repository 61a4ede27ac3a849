#include <errno.h>
#include <fcntl.h>
#include <linux/stat.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/sysmacros.h>
#include <unistd.h>

/*
 * statx(2) without asking for times. Whoever asks for them (fstat does) has Linux 6.13 and later
 * note a time of its own with the next write, and then every sync has to bring that to the disk
 * too. The C library declares the call only under _GNU_SOURCE, without which Swift's module of it
 * is built; so is the flag. Where a sandbox does not know the call, fstatat answers.
 */
#define STATUS_WITHOUT_TIMES (STATX_TYPE | STATX_MODE | STATX_INO | STATX_SIZE)
#ifndef AT_EMPTY_PATH
#define AT_EMPTY_PATH 0x1000
#endif

static inline int status_without_times(int folder, const char *name, int flags,
                                       struct statx *status) {
    if (syscall(SYS_statx, folder, name, flags, STATUS_WITHOUT_TIMES, status) == 0) return 0;
    if (errno != ENOSYS && errno != EPERM) return -1;
    struct stat found;
    if (fstatat(folder, name, &found, flags) != 0) return -1;
    memset(status, 0, sizeof *status);
    status->stx_mode = (unsigned short)found.st_mode;
    status->stx_ino = found.st_ino;
    status->stx_size = (unsigned long long)found.st_size;
    status->stx_dev_major = major(found.st_dev);
    status->stx_dev_minor = minor(found.st_dev);
    return 0;
}

/* What stands under a name of a folder, a link not followed. */
static inline int status_of_name(int folder, const char *name, struct statx *status) {
    return status_without_times(folder, name, AT_SYMLINK_NOFOLLOW, status);
}

/* What was opened. */
static inline int status_of_descriptor(int descriptor, struct statx *status) {
    return status_without_times(descriptor, "", AT_EMPTY_PATH, status);
}
