"""Interrupting a long cell: it must end within 2 s, keep the kernel, and keep what was computed."""
import queue
import sys
import time

from jupyter_client.manager import start_new_kernel

LONG = """
var parts = Parallel.map(100_000, Progress.quiet(), i -> {
    double sum = 0;
    for (int k = 0; k < 5_000_000; k++) {
        sum += Math.sqrt(k);
    }
    return sum;
});
"""


def text_of(client, code):
    texts = []
    client.execute_interactive(
        code,
        timeout=60,
        output_hook=lambda m: texts.append(m["content"].get("text") or m["content"].get("data", {}).get("text/plain", "")),
    )
    return "".join(texts).strip()


def at_the_start():
    """A stop while the kernel starts: tables work afterwards, whenever it comes."""
    for wait in (0.3, 1.0, 1.7):
        manager, client = start_new_kernel(kernel_name="java", startup_timeout=100)
        try:
            client.execute("1 + 1")
            time.sleep(wait)
            manager.interrupt_kernel()
            shown = ""
            for _ in range(2):  # the first may be told that it was interrupted
                shown = text_of(client, 'Tables.of(List.of(new Seeds(1, 3))).columnNames().toString() + Table.create("t").name()')
            print(f"interrupt: {wait} s after the first cell was sent, a table is {shown}")
            assert shown.startswith("[") and shown.endswith("t"), shown
        finally:
            client.stop_channels()
            manager.shutdown_kernel(now=True)


def main():
    at_the_start()
    manager, client = start_new_kernel(kernel_name="java", startup_timeout=100)
    try:
        assert text_of(client, "long kept = 41;") == ""
        client.execute(LONG)
        time.sleep(3)
        start = time.time()
        manager.interrupt_kernel()
        while True:
            try:
                message = client.get_iopub_msg(timeout=10)
            except queue.Empty:
                sys.exit("interrupt: the cell did not end within 10 s")
            if message["msg_type"] == "status" and message["content"]["execution_state"] == "idle" and (
                message["parent_header"].get("msg_type") == "execute_request"
            ):
                break
        took = time.time() - start
        kept = text_of(client, "kept + 1")
        parts = int(text_of(client, "parts == null ? -1 : parts.size()"))
        print(f"interrupt: the cell ended after {took:.1f} s, kept = {kept}, parts finished = {parts}")
        assert took < 2, "the cell must end within 2 s"
        assert kept == "42", "the kernel must keep its variables"
        assert 0 < parts < 100_000, "what was computed must be kept"
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


if __name__ == "__main__":
    main()
