export { postOpen as POST } from "#lib/find-answer/why-routes.ts";
