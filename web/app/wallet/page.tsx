import { WalletPage } from "../../components/holdings/WalletPage.tsx";

export default function Page() {
  return <WalletPage />;
}
