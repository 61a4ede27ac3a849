// Counts the blocks of memory that the program asks for, while it is told to.
#ifndef ALLOCATION_COUNT_H
#define ALLOCATION_COUNT_H

#include <stdint.h>

/// Begins to count at 0.
void allocation_count_begin(void);

/// Ends counting.
///
/// Returns how many blocks were asked for since it began.
int64_t allocation_count_end(void);

/// Gives freed memory back to the system, so that resident memory is what is in use.
void give_back_freed_memory(void);

#endif
