"""The networks we ship, each with its card in README.md; loaded on first use, once a process."""

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onnxruntime import InferenceSession
    from tokenizers import Tokenizer

CLS, SEP, UNKNOWN = 101, 102, 100  # of the vocabulary


@cache
def session(name: str) -> "InferenceSession":
    """The session of a file of this folder, on one thread."""
    from onnxruntime import InferenceSession, SessionOptions

    options = SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    path = files(__name__) / name
    return InferenceSession(path.read_bytes(), options, providers=["CPUExecutionProvider"])


@cache
def tokenizer() -> "Tokenizer":
    """The tokenizer of all-MiniLM-L6-v2: uncased word pieces."""
    from tokenizers import Tokenizer

    made = Tokenizer.from_str((files(__name__) / "tokenizer.json").read_text("utf-8"))
    made.no_padding()
    made.no_truncation()
    return made
