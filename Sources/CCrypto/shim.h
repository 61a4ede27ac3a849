/* The low-level calls for SHA-256 are deprecated and three times as fast for short messages. */
#define OPENSSL_SUPPRESS_DEPRECATED 1

#include <openssl/evp.h>
#include <openssl/rand.h>
#include <openssl/sha.h>

#include <stddef.h>
#include <stdint.h>
#include <string.h>

/*
 * CRC-32C by the instruction of SSE4.2: what Swift has no word for. The caller asks first whether
 * the processor has it; elsewhere than on x86-64 it never has.
 */
#if defined(__x86_64__)

static inline int crc32c_is_in_hardware(void) {
    __builtin_cpu_init();
    return __builtin_cpu_supports("sse4.2") != 0;
}

__attribute__((target("sse4.2")))
static inline uint32_t crc32c_in_hardware(uint32_t state, const void *bytes, size_t count) {
    const unsigned char *next = (const unsigned char *)bytes;
    uint64_t wide = state;
    for (; count >= 8; count -= 8, next += 8) {
        uint64_t word;
        memcpy(&word, next, 8);
        wide = __builtin_ia32_crc32di(wide, word);
    }
    uint32_t narrow = (uint32_t)wide;
    for (; count > 0; count--, next++) narrow = __builtin_ia32_crc32qi(narrow, *next);
    return narrow;
}

#else

static inline int crc32c_is_in_hardware(void) { return 0; }

static inline uint32_t crc32c_in_hardware(uint32_t state, const void *bytes, size_t count) {
    (void)bytes;
    (void)count;
    return state;
}

#endif
