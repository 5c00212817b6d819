import { ambassadorsAsCustomers } from "./ambassadors-as-customers.ts";
import { changingAmbassadors } from "./changing-ambassadors.ts";
import { existingCustomers } from "./existing-customers.ts";
import { newCustomers } from "./new-customers.ts";
import { nordhavenRobotics } from "./nordhaven-robotics.ts";
import { oddBeginnings } from "./odd-beginnings.ts";
import { otherAmbassadors } from "./other-ambassadors.ts";
import { sharedNames } from "./shared-names.ts";
import type { Story } from "./story.ts";

export const STORIES: readonly Story[] = [
  nordhavenRobotics,
  ...newCustomers,
  ...oddBeginnings,
  ...existingCustomers,
  ...changingAmbassadors,
  ...sharedNames,
  ...ambassadorsAsCustomers,
  ...otherAmbassadors,
];
