export { default } from "#app/(public)/programme/layout.tsx";
