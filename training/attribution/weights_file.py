"""Writes the weights file of `Sources/Tensors` (its layout is told in WeightsFormat.swift)."""
import struct

import numpy as np

TYPES = {np.dtype("float32"): 1, np.dtype("uint8"): 2}
HEADER_SEED, SECTION_SEED = 0x70617261, 0x6C6C6178
MULTIPLIER, MASK = 0xC6A4A7935BD1E995, (1 << 64) - 1


def murmur64a(data, seed):
    value = seed ^ (len(data) * MULTIPLIER & MASK)
    whole = len(data) & ~7
    blocks = np.frombuffer(data[:whole], dtype="<u8").copy()
    with np.errstate(over="ignore"):
        blocks *= np.uint64(MULTIPLIER)
        blocks ^= blocks >> np.uint64(47)
        blocks *= np.uint64(MULTIPLIER)
    for block in blocks.tolist():
        value = (value ^ block) * MULTIPLIER & MASK
    if whole < len(data):
        value = (value ^ int.from_bytes(data[whole:], "little")) * MULTIPLIER & MASK
    value ^= value >> 47
    value = value * MULTIPLIER & MASK
    return value ^ value >> 47


def aligned(offset):
    return offset + 63 & ~63


def write(path, sections):
    """Writes {name: array}, in that order."""
    body, directory, end = bytearray(64), b"", 64
    for name, array in sections.items():
        data = np.ascontiguousarray(array).tobytes()
        body += bytes(aligned(end) - len(body)) + data
        shape = list(array.shape) + [1] * (4 - array.ndim)
        directory += name.encode().ljust(64, b"\0") + struct.pack(
            "<II4QQQQ", TYPES[array.dtype], array.ndim, *shape, aligned(end), len(data), murmur64a(data, SECTION_SEED))
        end = len(body)
    offset = aligned(end)
    body += bytes(offset - len(body)) + directory

    def header(checksum):
        fields = struct.pack("<8sIIQQQQ", b"PLXWIGHT", 1, len(sections), offset, len(directory), checksum, len(body))
        return fields.ljust(64, b"\0")

    body[:64] = header(murmur64a(directory, murmur64a(header(0), HEADER_SEED)))
    with open(path, "wb") as file:
        file.write(body)
