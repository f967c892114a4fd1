import { readPage } from "./read-page";
import { Rows } from "./rows";

export const dynamic = "force-dynamic";

export default async function Page() {
  return <Rows first={await readPage()} />;
}
