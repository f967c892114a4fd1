import { answerSignInLibrary } from "@/lib/auth/sign-in-library";

export const dynamic = "force-dynamic";

export { answerSignInLibrary as GET, answerSignInLibrary as POST };
