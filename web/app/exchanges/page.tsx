import { ExchangesPage } from "../../components/exchanges/ExchangesPage.tsx";

export const metadata = { title: "My exchanges" };

export default function Page() {
  return <ExchangesPage />;
}
