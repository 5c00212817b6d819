"use client";

import { useTranslations } from "next-intl";
import { CustomerPicture, type CustomerPictureProps } from "./customer-picture.tsx";

export type CustomerRibbonProps = Omit<CustomerPictureProps, "isNarrow">;

/** A customer's whole history: one axis, a lane a product; arrow keys go from order to order. */
export function CustomerRibbon(props: CustomerRibbonProps) {
  const t = useTranslations("ribbon");
  const label = t("captionAll", { customer: props.customer, who: props.audience });
  return (
    <figure aria-label={label}>
      <div className="max-lg:hidden paper:block">
        <CustomerPicture {...props} isNarrow={false} />
      </div>
      <div className="lg:hidden paper:hidden">
        <CustomerPicture {...props} isNarrow />
      </div>
    </figure>
  );
}
