internal import CKernels

/// How the C library keeps large blocks of memory.
///
/// Working memory of the networks comes and goes with each article, between readings that are kept. glibc would soon take
/// such blocks from its heap, where each leaves a hole: 120 articles took twice the memory.
package enum LargeBlocks {
  /// Lets them go back to the system as soon as they are not used. Call it once, before anything is read.
  package static func giveBack() { pk_give_back_large_blocks() }
}
