#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// e to the power of a number.
func power(_ value: Double) -> Double { exp(value) }
