import "server-only";
import { headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { patientLocale } from "@/lib/domain/patient";
import { LANGUAGE_HEADER } from "@/lib/platform/patient-language";

/** What next-intl asks for each request; the catalogs themselves are read by lib/format/catalogs. */
export default getRequestConfig(async () => ({ locale: patientLocale((await headers()).get(LANGUAGE_HEADER) ?? "en"), messages: {} }));
