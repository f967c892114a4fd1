import { readPage } from "../read-page";

export async function GET(request) {
  return Response.json(await readPage(new URL(request.url).searchParams.get("words") ?? ""));
}
