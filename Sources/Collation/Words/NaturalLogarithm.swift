#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// The natural logarithm of a positive number.
func naturalLogarithm(_ value: Double) -> Double { log(value) }
