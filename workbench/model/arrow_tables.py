"""Tables of the model as Arrow holds them: joined and cut without copying, and frames of them in one step."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any, get_type_hints

from . import tables

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt
    import pandas as pd
    import pyarrow as pa


@cache
def schema(row_type: type) -> pa.Schema:
    """Return the Arrow schema of a table of ``row_type``: the one form in which its columns are kept and joined."""
    import pyarrow as pa

    kinds = {"str": pa.large_string(), "bool": pa.bool_(), "Int64": pa.int64(), "Float64": pa.float64()}
    words, numbers = pa.list_(pa.large_string()), pa.list_(pa.int32())
    hints = get_type_hints(row_type)
    lists = {name: numbers if hint == tuple[int, ...] else words for name, hint in hints.items()}
    return pa.schema(
        [(name, kinds.get(dtype, lists[name])) for name, dtype in tables.dtypes(row_type).items()]
    )


@cache
def empty(row_type: type) -> pa.Table:
    """Return an Arrow table of ``row_type`` without rows: always the same one, as nothing can be changed in it."""
    return schema(row_type).empty_table()


def of_rows(row_type: type, rows: Sequence[Any]) -> pa.Table:
    """Return rows of the model as an Arrow table."""
    names = tables.columns(row_type)
    cells = map(attrgetter(*names), rows) if len(names) > 1 else ((getattr(row, names[0]),) for row in rows)
    return of_cells(row_type, list(cells))


def of_cells(row_type: type, rows: Sequence[tuple[Any, ...]]) -> pa.Table:
    """Return rows, each as the cells that it would have as ``row_type``, as an Arrow table."""
    names = tables.columns(row_type)
    columns = zip(*rows, strict=True) if rows else [()] * len(names)
    return of_columns(row_type, dict(zip(names, columns, strict=True)))


def of_columns(row_type: type, cells: Mapping[str, Any]) -> pa.Table:
    """Return the cells of each column, as Python or as Arrow has them, as an Arrow table of ``row_type``."""
    import pyarrow as pa

    kinds = schema(row_type)
    arrays = [
        cells[name] if isinstance(cells[name], pa.Array) else pa.array(cells[name], kind)
        for name, kind in zip(kinds.names, kinds.types, strict=True)
    ]
    return pa.Table.from_arrays(arrays, schema=kinds)


def of_frame(frame: pd.DataFrame, row_type: type) -> pa.Table:
    """Return a frame as an Arrow table of ``row_type``; the same rows give the same bytes, however they were made."""
    import pyarrow as pa

    kinds = schema(row_type)
    arrays = []
    for name, kind in zip(kinds.names, kinds.types, strict=True):
        column = frame[name]
        array = pa.array(column.tolist() if pa.types.is_list(kind) else column, kind, from_pandas=True)
        arrays.append(array.combine_chunks() if isinstance(array, pa.ChunkedArray) else array)
    return pa.Table.from_arrays(arrays, schema=kinds)


def rows(table: pa.Table, row_type: type) -> list[Any]:
    """Return the rows of an Arrow table as a list of ``row_type``: those that `tables.rows` gives of its frame."""
    if not table.num_rows:
        return []
    lists = {name for name, dtype in tables.dtypes(row_type).items() if dtype == "object"}
    columns = ((name, table[name].to_pylist()) for name in tables.columns(row_type))
    cells = [map(tuple, values) if name in lists else values for name, values in columns]
    return [row_type(*row) for row in zip(*cells, strict=True)]


def frame(table: pa.Table, row_type: type) -> pd.DataFrame:
    """Return an Arrow table as a frame with the columns and dtypes of the contract."""
    import pandas as pd
    import pyarrow as pa

    numbers = {pa.int64(): pd.Int64Dtype(), pa.float64(): pd.Float64Dtype()}
    made: pd.DataFrame = table.combine_chunks().to_pandas(types_mapper=numbers.get)
    for name, dtype in tables.dtypes(row_type).items():
        if dtype == "object":
            made[name] = pd.Series([tuple(cell) for cell in table[name].to_pylist()], dtype="object")
    return made


def joined(row_type: type, several: Iterable[pa.Table]) -> pa.Table:
    """Return tables of ``row_type`` as one, in their order."""
    import pyarrow as pa

    return pa.concat_tables([empty(row_type), *several])


def written(table: pa.Table) -> memoryview:
    """Return a table's bytes, uncompressed; a reader takes them as they lie (`read`)."""
    import pyarrow as pa

    stream = pa.BufferOutputStream()
    with pa.ipc.new_file(stream, table.schema) as file:
        file.write_table(table.combine_chunks())
    return memoryview(stream.getvalue())


def read(data: bytes | memoryview) -> pa.Table:
    """Return the table of bytes that `written` gave: it lies in them, nothing is copied."""
    import pyarrow as pa

    return pa.ipc.open_file(pa.py_buffer(data)).read_all()


def places(of: pd.Series, among: pd.Series) -> npt.NDArray[np.int64]:
    """Return where each text of a column stands in another, from 0; of one that doesn't, how many that other has."""
    import pyarrow.compute as pc

    found = pc.index_in(texts(of), value_set=texts(among)).fill_null(len(among))
    numbers: npt.NDArray[np.int64] = found.to_numpy().astype("int64")
    return numbers


def stands_in(of: pd.Series, among: pd.Series) -> npt.NDArray[np.bool_]:
    """Return for each text of a column whether it stands in another.

    Of hundreds of thousands of ids pandas’ own look takes a second and more, for each column that is asked about.
    """
    found: npt.NDArray[np.bool_] = places(of, among) < len(among)
    return found


def texts(column: pd.Series) -> pa.Array:
    """Return a column of texts as Arrow holds it, in one piece."""
    import pyarrow as pa

    held = pa.array(column)
    whole = held.combine_chunks() if isinstance(held, pa.ChunkedArray) else held
    return whole.cast(pa.large_string())
