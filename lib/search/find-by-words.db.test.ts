import { describe, expect, it } from "vitest";
import { ambassadorViewer, reviewerViewer } from "#lib/auth/testing/make-viewer.ts";
import { useDemoDatabase } from "#lib/decisions/read/testing/use-demo-database.ts";
import { findByWords } from "./find-by-words.ts";

useDemoDatabase();

const mara = ambassadorViewer("mara-lindqvist");
const reviewer = reviewerViewer();

describe("a search from anywhere", () => {
  it("leads to a customer by a part of its name, and to its newest orders", async () => {
    const { customers, orders } = await findByWords(mara, "nordhaven");
    expect(customers).toEqual([{ accountId: "nordhaven-robotics", name: "Nordhaven Robotics" }]);
    expect(orders[0]).toMatchObject({
      orderId: "261112-440613",
      productName: "Object Storage",
      verdict: "ineligible",
    });
    expect(orders.map(({ listedAt }) => listedAt)).toEqual(
      orders.map(({ listedAt }) => listedAt).toSorted((a, b) => b - a),
    );
  });

  it("leads to an order by the beginning of its number", async () => {
    const { customers, orders } = await findByWords(mara, "261112-44");
    expect(customers).toEqual([]);
    expect(orders.map(({ orderId }) => orderId)).toEqual(["261112-440613"]);
  });

  it("wants every word", async () => {
    const { orders } = await findByWords(mara, "nordhaven  storage");
    expect(orders.map(({ orderId }) => orderId)).toEqual(["261112-440613"]);
  });

  it("offers a handful, however much there is", async () => {
    const { customers, orders } = await findByWords(reviewer, "e");
    expect([customers.length, orders.length]).toEqual([5, 6]);
  });

  it("finds nothing for no words", async () => {
    expect(await findByWords(reviewer, "  ")).toEqual({ customers: [], orders: [] });
  });

  it("never leads an ambassador beyond their own customers and orders", async () => {
    const hidden = ["nordhaven-automation", "Nordhaven Automation", "230918-207731"];
    for (const words of hidden) {
      expect(await findByWords(mara, words)).toEqual({ customers: [], orders: [] });
    }
    expect((await findByWords(reviewer, "230918-207731")).orders).toHaveLength(1);
    expect(await findByWords(ambassadorViewer(null), "e")).toEqual({ customers: [], orders: [] });
  });

  it("takes signs of a pattern for what they are", async () => {
    expect(await findByWords(reviewer, "%")).toEqual({ customers: [], orders: [] });
  });
});
