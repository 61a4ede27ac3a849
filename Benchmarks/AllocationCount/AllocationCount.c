// malloc and its kin stand before the C library's own and hand on to them. One thread is counted:
// the benchmarks have no other.
#include "AllocationCount.h"

#include <errno.h>
#include <malloc.h>
#include <stddef.h>

extern void *__libc_malloc(size_t);
extern void *__libc_calloc(size_t, size_t);
extern void *__libc_realloc(void *, size_t);
extern void *__libc_memalign(size_t, size_t);

static int counting;
static int64_t count;

void allocation_count_begin(void) {
    count = 0;
    counting = 1;
}

int64_t allocation_count_end(void) {
    counting = 0;
    return count;
}

void give_back_freed_memory(void) { malloc_trim(0); }

void *malloc(size_t size) {
    count += counting;
    return __libc_malloc(size);
}

void *calloc(size_t number, size_t size) {
    count += counting;
    return __libc_calloc(number, size);
}

void *realloc(void *block, size_t size) {
    count += counting;
    return __libc_realloc(block, size);
}

void *aligned_alloc(size_t alignment, size_t size) {
    count += counting;
    return __libc_memalign(alignment, size);
}

int posix_memalign(void **block, size_t alignment, size_t size) {
    count += counting;
    *block = __libc_memalign(alignment, size);
    return *block ? 0 : ENOMEM;
}
