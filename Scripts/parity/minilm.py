"""all-MiniLM-L6-v2 by ONNX Runtime in fp32: the reference for sentence vectors, and the peer of the benchmark.

The graph is built here from `model.safetensors`, so that both sides compute with the same weights. There are two
graphs: one of plain operators, and one of the fused operators that ONNX Runtime has for encoders.
"""

import json
from pathlib import Path

import numpy
import onnx
import onnxruntime
from onnx import TensorProto, helper, numpy_helper
from safetensors.numpy import load_file
from tokenizers import Tokenizer

HEADS = 12
EPSILON = 1e-12


class Graph:
    """An ONNX graph under construction."""

    def __init__(self):
        self.nodes, self.weights, self.count = [], [], 0

    def weight(self, value):
        self.count += 1
        name = f"w{self.count}"
        self.weights.append(numpy_helper.from_array(numpy.ascontiguousarray(value), name))
        return name

    def add(self, kind, inputs, outputs=1, domain="", **attributes):
        self.count += 1
        names = [f"n{self.count}_{place}" for place in range(outputs)]
        self.nodes.append(helper.make_node(kind, inputs, names, domain=domain, **attributes))
        return names[0] if outputs == 1 else names

    def ints(self, *values):
        return self.weight(numpy.array(values, dtype=numpy.int64))

    def serialise(self, inputs, output, domains):
        self.nodes.append(helper.make_node("Identity", [output], ["vectors"]))
        graph = helper.make_graph(
            self.nodes, "minilm",
            [helper.make_tensor_value_info(name, kind, shape) for name, kind, shape in inputs],
            [helper.make_tensor_value_info("vectors", TensorProto.FLOAT, ["batch", None])], self.weights)
        opsets = [helper.make_opsetid(domain, version) for domain, version in domains]
        return helper.make_model(graph, opset_imports=opsets, ir_version=10).SerializeToString()


def plain_graph(w):
    """Plain operators of opset 20; ONNX Runtime fuses what it recognises."""
    g = Graph()
    width = w["embeddings.word_embeddings.weight"].shape[1]
    dim = width // HEADS

    def dense(x, name):
        product = g.add("MatMul", [x, g.weight(w[f"{name}.weight"].T)])
        return g.add("Add", [product, g.weight(w[f"{name}.bias"])])

    def norm(x, name):
        return g.add("LayerNormalization", [x, g.weight(w[f"{name}.weight"]), g.weight(w[f"{name}.bias"])],
                     axis=-1, epsilon=EPSILON)

    def heads(x, order):
        split = g.add("Reshape", [x, g.ints(0, 0, HEADS, dim)])
        return g.add("Transpose", [split], perm=order)

    length = g.add("Slice", [g.add("Shape", ["ids"]), g.ints(1), g.ints(2)])
    words = g.add("Gather", [g.weight(w["embeddings.word_embeddings.weight"]), "ids"])
    places = g.add("Slice", [g.weight(w["embeddings.position_embeddings.weight"]), g.ints(0), length, g.ints(0)])
    x = g.add("Add", [g.add("Add", [words, places]), g.weight(w["embeddings.token_type_embeddings.weight"][0])])
    x = norm(x, "embeddings.LayerNorm")
    mask = g.add("Cast", ["mask"], to=TensorProto.FLOAT)
    hidden = g.add("Sub", [mask, g.weight(numpy.float32(1))])
    hidden = g.add("Unsqueeze", [g.add("Mul", [hidden, g.weight(numpy.float32(1e9))]), g.ints(1, 2)])
    for layer in range(layer_count(w)):
        name = f"encoder.layer.{layer}"
        query = heads(dense(x, f"{name}.attention.self.query"), [0, 2, 1, 3])
        key = heads(dense(x, f"{name}.attention.self.key"), [0, 2, 3, 1])
        value = heads(dense(x, f"{name}.attention.self.value"), [0, 2, 1, 3])
        scores = g.add("Div", [g.add("MatMul", [query, key]), g.weight(numpy.float32(dim ** 0.5))])
        shares = g.add("Softmax", [g.add("Add", [scores, hidden])], axis=-1)
        mixed = g.add("Transpose", [g.add("MatMul", [shares, value])], perm=[0, 2, 1, 3])
        mixed = g.add("Reshape", [mixed, g.ints(0, 0, width)])
        x = norm(g.add("Add", [dense(mixed, f"{name}.attention.output.dense"), x]), f"{name}.attention.output.LayerNorm")
        inner = g.add("Gelu", [dense(x, f"{name}.intermediate.dense")])
        x = norm(g.add("Add", [dense(inner, f"{name}.output.dense"), x]), f"{name}.output.LayerNorm")
    inputs = [("ids", TensorProto.INT64, ["batch", "length"]), ("mask", TensorProto.INT64, ["batch", "length"])]
    return g.serialise(inputs, mean(g, x, mask), [("", 20)])


def fused_graph(w):
    """The encoder operators of ONNX Runtime's own domain."""
    g = Graph()
    own = "com.microsoft"

    def pair(name):
        return [g.weight(w[f"{name}.weight"]), g.weight(w[f"{name}.bias"])]

    def product(x, name):
        return g.add("MatMul", [x, g.weight(w[f"{name}.weight"].T)])

    x, mask_index = g.add(
        "EmbedLayerNormalization",
        ["ids", "", g.weight(w["embeddings.word_embeddings.weight"]),
         g.add("Add", [g.weight(w["embeddings.position_embeddings.weight"]),
                       g.weight(w["embeddings.token_type_embeddings.weight"][0])]),
         "", *pair("embeddings.LayerNorm"), "mask"], outputs=2, domain=own, epsilon=EPSILON)
    for layer in range(layer_count(w)):
        name = f"encoder.layer.{layer}"
        parts = [f"{name}.attention.self.{part}" for part in ("query", "key", "value")]
        joint = g.weight(numpy.concatenate([w[f"{part}.weight"].T for part in parts], axis=1))
        bias = g.weight(numpy.concatenate([w[f"{part}.bias"] for part in parts]))
        mixed = g.add("Attention", [x, joint, bias, mask_index], domain=own, num_heads=HEADS)
        output = f"{name}.attention.output"
        x = g.add("SkipLayerNormalization",
                  [product(mixed, f"{output}.dense"), x, *pair(f"{output}.LayerNorm"),
                   g.weight(w[f"{output}.dense.bias"])], domain=own, epsilon=EPSILON)
        inner = g.add("BiasGelu", [product(x, f"{name}.intermediate.dense"),
                                   g.weight(w[f"{name}.intermediate.dense.bias"])], domain=own)
        x = g.add("SkipLayerNormalization",
                  [product(inner, f"{name}.output.dense"), x, *pair(f"{name}.output.LayerNorm"),
                   g.weight(w[f"{name}.output.dense.bias"])], domain=own, epsilon=EPSILON)
    inputs = [("ids", TensorProto.INT32, ["batch", "length"]), ("mask", TensorProto.INT32, ["batch", "length"])]
    return g.serialise(inputs, mean(g, x, g.add("Cast", ["mask"], to=TensorProto.FLOAT)), [("", 20), (own, 1)])


def layer_count(w):
    return 1 + max(int(name.split(".")[2]) for name in w if name.startswith("encoder.layer."))


def mean(g, x, mask):
    """The mean of the rows that the mask leaves, of length 1, as sentence-transformers has it."""
    column = g.add("Unsqueeze", [mask, g.ints(2)])
    total = g.add("ReduceSum", [g.add("Mul", [x, column]), g.ints(1)], keepdims=0)
    average = g.add("Div", [total, g.add("ReduceSum", [mask, g.ints(1)], keepdims=1)])
    return g.add("LpNormalization", [average], axis=1, p=2)


class Reference:
    """The model: WordPiece by `tokenizers`, vectors by ONNX Runtime on one thread."""

    def __init__(self, folder, fused=False, threads=1):
        folder = Path(folder)
        self.tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        limit = json.loads((folder / "sentence_bert_config.json").read_text())["max_seq_length"]
        self.tokenizer.enable_truncation(max_length=limit)
        self.tokenizer.no_padding()
        weights = load_file(folder / "model.safetensors")
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = threads
        options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_ALL
        options.log_severity_level = 3
        graph = fused_graph(weights) if fused else plain_graph(weights)
        self.session = onnxruntime.InferenceSession(graph, options, providers=["CPUExecutionProvider"])
        self.integer = numpy.int32 if fused else numpy.int64

    def pieces(self, text):
        """The WordPiece ids of a text, with those of its ends."""
        return self.tokenizer.encode(text).ids

    def vectors(self, texts, batch_size=16):
        """One row of 384 numbers a text, of length 1. Texts of about the same length go together."""
        pieces = [encoding.ids for encoding in self.tokenizer.encode_batch(texts)]
        order = sorted(range(len(texts)), key=lambda place: len(pieces[place]))
        result = numpy.empty((len(texts), 384), dtype=numpy.float32)
        for start in range(0, len(order), batch_size):
            places = order[start:start + batch_size]
            length = max(len(pieces[place]) for place in places)
            ids = numpy.zeros((len(places), length), dtype=self.integer)
            mask = numpy.zeros((len(places), length), dtype=self.integer)
            for row, place in enumerate(places):
                ids[row, :len(pieces[place])] = pieces[place]
                mask[row, :len(pieces[place])] = 1
            result[places] = self.session.run(["vectors"], {"ids": ids, "mask": mask})[0]
        return result
