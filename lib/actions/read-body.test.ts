import { expect, test } from "vitest";
import { readBody } from "./read-body.ts";

const urlencoded = "application/x-www-form-urlencoded";

function post(body: BodyInit, type: string, headers: Record<string, string> = {}): Request {
  return new Request("https://because.example/x", {
    method: "POST",
    body,
    headers: { "content-type": type, ...headers },
    duplex: "half",
  } as RequestInit);
}

/** A body without a length, as a client may send it. */
function endless(chunkBytes: number, chunks: number, onPull: () => void): ReadableStream {
  let sent = 0;
  return new ReadableStream({
    pull(controller) {
      onPull();
      if (sent++ >= chunks) controller.close();
      else controller.enqueue(new Uint8Array(chunkBytes).fill(97));
    },
  });
}

test("a form is its fields", async () => {
  const request = post("email=a%40b.example&to=%2F&to=%2Fx", urlencoded);
  expect(await readBody(request, "form", 1_000)).toEqual({ email: "a@b.example", to: ["/", "/x"] });
});

test("JSON is what it says", async () => {
  expect(await readBody(post('{"a":1}', "application/json"), "json", 100)).toEqual({ a: 1 });
});

test.each(["text/plain", "application/json", ""])("a form sent as %j is refused", async (type) => {
  await expect(readBody(post("a=b", type), "form", 100)).rejects.toMatchObject({
    code: "WRONG_FILE_TYPE",
  });
});

test("JSON sent as a form, which another site could send, is refused", async () => {
  await expect(readBody(post('{"a":1}', "text/plain"), "json", 100)).rejects.toMatchObject({
    code: "WRONG_FILE_TYPE",
  });
});

test.each(["{", "", "nonsense"])("%j is no JSON", async (text) => {
  await expect(readBody(post(text, "application/json"), "json", 100)).rejects.toMatchObject({
    code: "INVALID_INPUT",
  });
});

test("a body that says that it is too long is not read", async () => {
  let pulls = 0;
  const request = post(
    endless(10, 10, () => pulls++),
    urlencoded,
    { "content-length": "999999" },
  );
  await expect(readBody(request, "form", 1_000)).rejects.toMatchObject({ code: "TOO_LARGE" });
  expect(pulls).toBeLessThanOrEqual(1);
});

test.each(["form", "json"] as const)(
  "a too long %s is read no further than allowed",
  async (kind) => {
    let pulls = 0;
    const type = kind === "json" ? "application/json" : urlencoded;
    const request = post(
      endless(1_000, 1_000_000, () => pulls++),
      type,
    );
    await expect(readBody(request, kind, 10_000)).rejects.toMatchObject({ code: "TOO_LARGE" });
    expect(pulls).toBeLessThan(50);
  },
);
