package import Collation

/// Calls a body for many rows on `jobs` threads; it returns when all of them are done.
package func concurrently(jobs: Int) -> Collation.Concurrently {
  { count, body in
    var rows = (0..<count).makeIterator()
    // Without a workspace that could fail nothing is thrown.
    _ = try? parallelMap(
      jobs: max(1, min(jobs, count)), workspace: { 0 }, next: { rows.next() },
      transform: { (_: inout Int, row) in body(row) }, emit: { true })
  }
}
