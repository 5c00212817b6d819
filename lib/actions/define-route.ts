import { unstable_rethrow as rethrowNext } from "next/navigation";
import type { NextRequest } from "next/server";
import { z } from "zod";
import type { RequestContext } from "#lib/auth/request-context.ts";
import { AppError } from "#lib/errors/app-error.ts";
import type { LimitName } from "#lib/limits/limits.ts";
import type { Refusal } from "./action-result.ts";
import { type Admission, admit } from "./admit.ts";
import { assertBounded } from "./assert-bounded.ts";
import { checkOrigin } from "./check-origin.ts";
import { formToInput } from "./form-to-input.ts";
import { parseInput } from "./parse-input.ts";
import { type BodyKind, readBody } from "./read-body.ts";
import type { OpenContext } from "./run-action.ts";
import { toRefusal } from "./to-refusal.ts";

const nothing = z.strictObject({});
type Nothing = typeof nothing;

/** Enough for every form; what is larger says so. */
const MOST_BODY_BYTES = 64 * 1024;

type RouteDefinition<
  M extends Admission,
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
> = {
  /** For the log. */
  readonly name: string;
  readonly may: M;
  readonly limit?: LimitName;
  /** Parts of the path; each schema is strict and bounded, which is checked where the route is defined. */
  readonly params?: Params;
  readonly query?: Query;
  /** Of a write. Without it a body is not read at all. */
  readonly body?: { readonly kind: BodyKind; readonly schema: Body; readonly mostBytes?: number };
  /** A plain value is answered as JSON. */
  readonly run: (
    context: M extends "anyone" ? OpenContext : RequestContext,
    input: {
      readonly params: z.output<Params>;
      readonly query: z.output<Query>;
      readonly body: z.output<Body>;
    },
    request: NextRequest,
  ) => Promise<unknown>;
  /** Answers a refusal where JSON is not the answer: a form's route, which a browser navigates to. */
  readonly onRefusal?: (refusal: Refusal, request: NextRequest) => Response | undefined;
};

type RouteHandler = (
  request: NextRequest,
  segment: { readonly params: Promise<Record<string, string | string[]> | undefined> },
) => Promise<Response>;

/**
 * A handler of a route, with the same steps as a server action: origin (of a write), limit, viewer,
 * right, strict input, work. What is private is never stored on the way.
 */
export function defineRoute<
  M extends Admission,
  Params extends z.ZodType = Nothing,
  Query extends z.ZodType = Nothing,
  Body extends z.ZodType = Nothing,
>(definition: RouteDefinition<M, Params, Query, Body>): RouteHandler {
  const { name, params = nothing, query = nothing, body } = definition;
  for (const schema of [params, query, body?.schema ?? nothing]) assertBounded(schema, name);
  return async (request, segment) => {
    try {
      if (isWrite(request)) checkOrigin(request.headers);
      const limit = definition.limit ?? (isWrite(request) ? "write-person" : "read");
      const context = await admit(request.headers, definition.may, limit);
      const input = {
        params: parseParams(params, await segment.params) as z.output<Params>,
        query: parseInput(query, readQuery(request)) as z.output<Query>,
        body: (await parseBody(request, body)) as z.output<Body>,
      };
      // `admit` let nobody pass without a viewer, except where anyone may ask.
      const known = context as M extends "anyone" ? OpenContext : RequestContext;
      return toResponse(await definition.run(known, input, request));
    } catch (error) {
      rethrowNext(error);
      const refusal = toRefusal(error, name);
      return definition.onRefusal?.(refusal, request) ?? refuse(refusal);
    }
  };
}

function isWrite({ method }: Request): boolean {
  return method !== "GET" && method !== "HEAD";
}

/** An address that cannot be is not there. */
function parseParams(schema: z.ZodType, params: unknown): unknown {
  const parsed = schema.safeParse(params ?? {});
  if (!parsed.success) throw new AppError("NOT_FOUND");
  return parsed.data;
}

function readQuery(request: NextRequest): unknown {
  const form = new FormData();
  for (const [key, value] of request.nextUrl.searchParams) form.append(key, value);
  return formToInput(form);
}

async function parseBody(
  request: Request,
  body: RouteDefinition<Admission, z.ZodType, z.ZodType, z.ZodType>["body"],
): Promise<unknown> {
  if (!body) return {};
  const read = await readBody(request, body.kind, body.mostBytes ?? MOST_BODY_BYTES);
  return parseInput(body.schema, read);
}

function toResponse(value: unknown): Response {
  if (!(value instanceof Response)) return toResponse(Response.json(value ?? null));
  // The headers of `Response.redirect` and of a fetched answer cannot be changed.
  const response = new Response(value.body, value);
  if (!response.headers.has("cache-control")) {
    response.headers.set("cache-control", "private, no-store");
  }
  return response;
}

function refuse(refusal: Refusal): Response {
  const { retryAfterSeconds } = refusal;
  return Response.json(
    { refusal },
    {
      status: new AppError(refusal.code).status,
      headers: {
        "cache-control": "no-store",
        ...(retryAfterSeconds === undefined ? {} : { "retry-after": String(retryAfterSeconds) }),
      },
    },
  );
}
