#if defined(__linux__)
#define _GNU_SOURCE  // syscall
#endif
#include "processor.h"
#if defined(__x86_64__)
#include <cpuid.h>
#include <stdatomic.h>
#include <stdint.h>
#if defined(__linux__)
#include <sys/syscall.h>
#include <unistd.h>
#endif

/// The register states that the operating system saves: a processor's vectors are of no use without.
static uint64_t saved_states(void) {
  uint32_t low, high;
  __asm__("xgetbv" : "=a"(low), "=d"(high) : "c"(0));
  return (uint64_t)high << 32 | low;
}

static int has_bits(uint64_t value, uint64_t bits) { return (value & bits) == bits; }

static int offers(int instruction_set) {
  uint32_t a, b, c, d;
  if (!__get_cpuid(1, &a, &b, &c, &d)) return 0;
  const uint32_t fma = 1u << 12, osxsave = 1u << 27, avx = 1u << 28;
  if (!has_bits(c, fma | osxsave | avx)) return 0;
  uint64_t states = saved_states();
  if (!__get_cpuid_count(7, 0, &a, &b, &c, &d)) return 0;
  const uint32_t avx2 = 1u << 5;
  const uint32_t avx512 = 1u << 16 | 1u << 17 | 1u << 30 | 1u << 31;  // F, DQ, BW, VL
  const uint64_t ymm = 0x6, zmm = 0xe6;
  int has_avx2 = has_bits(b, avx2) && has_bits(states, ymm);
  if (instruction_set == 1) return has_avx2;
  return has_avx2 && has_bits(b, avx512) && has_bits(states, zmm);
}

/// Tiles of bfloat16, which Linux lends a process only when asked (for all its threads, for good).
static int offers_tiles(void) {
#if defined(__linux__)
  uint32_t a, b, c, d, a1, b1, c1, d1;
  if (!offers(2) || !__get_cpuid_count(7, 0, &a, &b, &c, &d) || !__get_cpuid_count(7, 1, &a1, &b1, &c1, &d1)) return 0;
  const uint32_t amx = 1u << 22 | 1u << 24 | 1u << 25;  // BF16, TILE, INT8
  const uint32_t avx512_bf16 = 1u << 5;
  const uint64_t tiles = 3u << 17;
  if (!has_bits(d, amx) || !has_bits(a1, avx512_bf16) || !has_bits(saved_states(), tiles)) return 0;
  enum { request_permission = 0x1023, tile_data = 18 };
  return syscall(SYS_arch_prctl, request_permission, tile_data) == 0;
#else
  return 0;
#endif
}
#endif

int pk_processor_has_vnni(void) {
#if defined(__x86_64__)
  static _Atomic int known = -1;
  int now = atomic_load_explicit(&known, memory_order_relaxed);
  if (now >= 0) return now;
  uint32_t a, b, c, d;
  now = offers(2) && __get_cpuid_count(7, 0, &a, &b, &c, &d) && has_bits(c, 1u << 11);
  atomic_store_explicit(&known, now, memory_order_relaxed);
  return now;
#else
  return 0;
#endif
}

int pk_processor_has(int instruction_set) {
  switch (instruction_set) {
    case 0: return 1;
#if defined(__x86_64__)
    case 1:
    case 2: return offers(instruction_set);
    case 3: return offers_tiles();
#endif
#if defined(__aarch64__)
    case 4: return 1;
#endif
#if defined(__APPLE__)
    case 5: return 1;
#endif
    default: return 0;
  }
}
