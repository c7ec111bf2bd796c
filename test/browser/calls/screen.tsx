import CssBaseline from "@mui/material/CssBaseline";
import { ThemeProvider } from "@mui/material/styles";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createRoot } from "react-dom/client";
import { IntlProvider } from "use-intl";
import { createConfig, http, WagmiProvider } from "wagmi";
import { mainnet } from "wagmi/chains";
import { createDesk } from "../../../web/calls/desk.ts";
import { CallLayer } from "../../../web/components/call/CallLayer.tsx";
import { CallDeskContext } from "../../../web/components/call/desk.tsx";
import en from "../../../web/messages/en.json" with { type: "json" };
import { conversationId } from "../../../web/messaging/ids.ts";
import { createLook } from "../../../web/theme/theme.ts";
import { signalling } from "./signalling.ts";

/** Somebody; who it is matters to the picture alone. */
const OTHER = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8";

const desk = createDesk(signalling, {});
globalThis.conversation = conversationId.parse("the two of us");
globalThis.calls = desk.calls;
globalThis.transfers = desk.filesWith(globalThis.conversation);
const wallet = createConfig({ chains: [mainnet], transports: { [mainnet.id]: http("http://127.0.0.1:9") } });

createRoot(document.body.appendChild(document.createElement("div"))).render(
  <ThemeProvider theme={createLook("ltr", {})} defaultMode="system">
    <CssBaseline enableColorScheme />
    <IntlProvider locale="en" messages={en} timeZone="UTC">
      <WagmiProvider config={wallet}>
        <QueryClientProvider client={new QueryClient()}>
          <CallDeskContext value={{ ...desk, memberOf: () => OTHER }}>
            <main>
              <h1>A page of the site</h1>
              <p>Somebody reads here, until somebody calls.</p>
            </main>
            <CallLayer />
          </CallDeskContext>
        </QueryClientProvider>
      </WagmiProvider>
    </IntlProvider>
  </ThemeProvider>,
);
