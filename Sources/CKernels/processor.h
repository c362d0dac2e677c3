// What this processor and its operating system offer.
#ifndef PARALLAX_PROCESSOR_H
#define PARALLAX_PROCESSOR_H

/// Whether the number of `pk_instruction_set` can be used here.
int pk_processor_has(int instruction_set);
/// Whether instruction set 2 has sums of products of bytes (VNNI). Asked once: the answer is kept.
int pk_processor_has_vnni(void);
#endif
