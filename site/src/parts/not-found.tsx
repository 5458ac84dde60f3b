import { nearest } from "../../../codegen/src/findings/nearest.js";
import { useWorld } from "../here.js";
import { notFound as say } from "../messages.js";
import { servicesOf } from "../services.js";
import { Go } from "./go.js";
import { MethodName, RouteName, ScopeName } from "./names.js";

/** What an address names and nothing has: what that is, and the ways on. */
export function NotFound({ said }: { readonly said: string }) {
  const { name } = useWorld().place;
  return (
    <>
      <p class="notice">{name === "" ? say.noName : said}</p>
      <NearNames text={name} />
      <p>
        {name !== "" && (
          <>
            <Go page="search" query={{ q: name }}>
              {say.search(name)}
            </Go>
            {say.or}
          </>
        )}
        <Go page="search">{say.all}</Go>
      </p>
    </>
  );
}

/** The method whose name behind its service's was likely meant: `createRw`, and `CREATEROW` as well. */
function nearestOwn(text: string, methods: readonly string[]): string | undefined {
  const own = (name: string) => name.slice(name.indexOf(".") + 1).toLowerCase();
  const found = nearest(text.toLowerCase(), methods.map(own));
  return methods.find((name) => own(name) === found);
}

/** The names of each kind that were likely meant, if there are any. */
export function NearNames({ text }: { readonly text: string }) {
  const { facts } = useWorld().world;
  const service = nearest(
    text,
    servicesOf(facts).map(([name]) => name),
  );
  const method = nearest(text, facts.methodNames) ?? nearestOwn(text, facts.methodNames);
  const scope = nearest(text, facts.scopeNames);
  const route = nearest(text, facts.routeNames);
  const near = [
    method && <MethodName name={method} found />,
    scope && <ScopeName name={scope} found />,
    service && (
      <Go page="service" name={service} class="found">
        <code>{service}</code>
      </Go>
    ),
    route && <RouteName name={route} found />,
  ].filter((link) => link !== undefined);
  if (near.length === 0) return null;
  return (
    <p>
      {say.near}{" "}
      {near.map((link, index) => (
        // The kinds stay in their order.
        <span key={index}>
          {index > 0 && ", "}
          {link}
        </span>
      ))}
    </p>
  );
}
