ALTER TABLE "dispute_events" DROP CONSTRAINT "dispute_events_kind_check";--> statement-breakpoint
ALTER TABLE "dispute_events" ADD CONSTRAINT "dispute_events_kind_check" CHECK ("dispute_events"."kind" in ('opened', 'claimed', 'assigned', 'released', 'asked', 'answered', 'said', 'noted', 'proposed', 'sent-back', 'upheld', 'accepted', 'accepted-in-part', 'goodwill', 'withdrawn', 'reopened', 'escalated', 'same-cause', 'taken-back'));--> statement-breakpoint
-- Who was given something, and told so, goes on seeing what it was once it is taken back.
drop policy goodwill_own on goodwill;
--> statement-breakpoint
create policy goodwill_own on goodwill for select to because_ambassador
  using (ambassador_id = (select viewer_ambassador()));
