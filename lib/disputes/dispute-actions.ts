"use server";

import { defineFormAction } from "#lib/actions/define-form-action.ts";
import { approveProposal, sendBackProposal } from "./approve-proposal.ts";
import { assignDispute } from "./assign-dispute.ts";
import { claimDispute, releaseDispute } from "./claim-dispute.ts";
import { correctSameCause } from "./correct-same-cause.ts";
import { decideFromForm } from "./decide-from-form.ts";
import {
  approveInput,
  assignInput,
  decideInput,
  pageOf,
  pageOfForm,
  saidInput,
  sameCauseInput,
  seenInput,
  takeBackInput,
  viewInput,
  withDone,
} from "./dispute-input.ts";
import { writeDisputeNumber } from "./dispute-number.ts";
import { pathOfNext } from "./path-of-next.ts";
import { noteInDispute } from "./say-in-dispute.ts";
import { removeView, saveView } from "./saved-views.ts";
import { takeBackGoodwill } from "./take-back-goodwill.ts";
import { withdrawDispute } from "./withdraw-dispute.ts";

export const withdraw = defineFormAction({
  name: "disputes.withdraw",
  may: "dispute.open",
  input: seenInput,
  back: (form) => `/disputes/${writeDisputeNumber(Number(form.get("number")) || 0)}`,
  run: async (context, { accountId, disputeId, version, number }) => {
    await withdrawDispute(context, { accountId, disputeId, version, message: null });
    return `/disputes/${writeDisputeNumber(number)}?done=withdrawn`;
  },
});

export const claim = defineFormAction({
  name: "disputes.claim",
  may: "dispute.review",
  input: seenInput,
  back: pageOfForm,
  run: async (context, { number, from, ...seen }) => {
    await claimDispute(context, seen);
    return withDone(pageOf({ number, from }), "claimed");
  },
});

export const release = defineFormAction({
  name: "disputes.release",
  may: "dispute.review",
  input: seenInput,
  back: pageOfForm,
  run: async (context, { number, from, ...seen }) => {
    await releaseDispute(context, seen);
    return withDone(pageOf({ number, from }), "released");
  },
});

export const assign = defineFormAction({
  name: "disputes.assign",
  may: "dispute.review",
  input: assignInput,
  back: pageOfForm,
  run: async (context, { number, from, ...given }) => {
    await assignDispute(context, given);
    return withDone(pageOf({ number, from }), "assigned");
  },
});

export const note = defineFormAction({
  name: "disputes.note",
  may: "dispute.review",
  input: saidInput,
  back: pageOfForm,
  run: async (context, { number, from, accountId, disputeId, message }) => {
    await noteInDispute(context, { accountId, disputeId, message });
    return withDone(pageOf({ number, from }), "noted");
  },
});

export const decide = defineFormAction({
  name: "disputes.decide",
  may: "dispute.review",
  input: decideInput,
  back: pageOfForm,
  run: async (context, input) => {
    const done = await decideFromForm(context, input);
    if (input.go === "next") return pathOfNext(context.viewer, input, done);
    return withDone(pageOf(input), done);
  },
});

export const approve = defineFormAction({
  name: "disputes.approve",
  may: "dispute.approve",
  input: approveInput,
  back: pageOfForm,
  run: async (context, { number, from, go, ...seen }) => {
    await approveProposal(context, seen);
    if (go === "next") return pathOfNext(context.viewer, { ...seen, number, from }, "approved");
    return withDone(pageOf({ number, from }), "approved");
  },
});

export const sendBack = defineFormAction({
  name: "disputes.sendBack",
  may: "dispute.approve",
  input: saidInput,
  back: pageOfForm,
  run: async (context, { number, from, ...seen }) => {
    await sendBackProposal(context, seen);
    return withDone(pageOf({ number, from }), "sentBack");
  },
});

export const correctOthers = defineFormAction({
  name: "disputes.correctOthers",
  may: "dispute.review",
  input: sameCauseInput,
  back: pageOfForm,
  run: async (context, { number, from, sameCause, ...seen }) => {
    await correctSameCause(context, { ...seen, keys: sameCause });
    return withDone(pageOf({ number, from }), "corrected");
  },
});

export const takeBack = defineFormAction({
  name: "disputes.takeBack",
  may: "dispute.approve",
  input: takeBackInput,
  back: pageOfForm,
  run: async (context, { number, from, ...given }) => {
    await takeBackGoodwill(context, given);
    return withDone(pageOf({ number, from }), "takenBack");
  },
});

export const keepView = defineFormAction({
  name: "disputes.keepView",
  may: "dispute.review",
  input: viewInput,
  back: "/admin/disputes",
  run: async (context, { name, query }) => {
    await saveView(context, { name, query });
    return `/admin/disputes${query}`;
  },
});

export const forgetView = defineFormAction({
  name: "disputes.forgetView",
  may: "dispute.review",
  input: viewInput.omit({ query: true }),
  back: "/admin/disputes",
  run: async (context, { name }) => {
    await removeView(context, { name });
    return "/admin/disputes";
  },
});
