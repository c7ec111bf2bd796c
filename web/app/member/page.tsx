import { MemberPage } from "../../components/member/MemberPage.tsx";

export default function Page() {
  return <MemberPage />;
}
