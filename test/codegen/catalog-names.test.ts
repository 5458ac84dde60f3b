import { describe } from "vitest";
import { testDefects } from "../support/defects.js";

const scope = '"teams.read": {';
const listed = '"anyOf": ["teams.read"]';
const service = '"teams": {';
const method = '"create": {';
const className = '"class": "Teams"';
const uncatalogued = '["getLogo"]';
const sdk = '"tiny-sdk": {';

describe("a name that is not of its pattern is refused", () => {
  testDefects([
    ["name-scope-uppercase", [scope, '▸"Teams.read": {']],
    ["name-scope-empty", [scope, '▸"": {']],
    ["name-scope-double-dot", [scope, '▸"teams..read": {']],
    ["name-scope-quote", [scope, '▸"teams.read\\"; x": {']],
    ["name-scope-line-end", [scope, '▸"teams.read\\n": {']],
    ["name-scope-listed", [listed, '"anyOf": [▸"teams read"]']],
    ["name-scope-held", ['"holds": ["public"]', '"holds": [▸"Public"]']],
    ["name-scope-ungrantable", ['"account": { "description"', '▸"_account": { "description"']],
    ["name-service", [service, '▸"Teams": {']],
    ["name-service-path", [service, '▸"../../teams": {']],
    ["name-method", [method, '▸"create-team": {']],
    ["name-method-digit", [method, '▸"2create": {']],
    ["name-uncatalogued", [uncatalogued, '[▸"getLogo()"]']],
    ["name-class", [className, '▸"class": "teams"']],
    ["name-class-code", [className, '▸"class": "Teams; alert"']],
    ["name-sdk", [sdk, '▸"Tiny SDK": {']],
    ["name-sdk-path", [sdk, '▸"../tiny-sdk": {']],
  ]);
});

describe("a name with a meaning in JavaScript is refused", () => {
  testDefects([
    ["reserved-scope-proto", [scope, '▸"__proto__": {']],
    ["reserved-scope-constructor", [scope, '▸"constructor": {']],
    ["reserved-scope-then", [scope, '▸"then": {']],
    ["reserved-ungrantable", ['"public": { "description"', '▸"toString": { "description"']],
    ["reserved-listed-proto", [listed, '"anyOf": [▸"__proto__"]']],
    ["reserved-listed-constructor", [listed, '"anyOf": [▸"constructor"]']],
    ["reserved-service-proto", [service, '▸"__proto__": {']],
    ["reserved-service-constructor", [service, '▸"constructor": {']],
    ["reserved-service-then", [service, '▸"then": {']],
    ["reserved-method-proto", [method, '▸"__proto__": {']],
    ["reserved-method-escaped-proto", [method, '▸"\\u005f_proto__": {']],
    ["reserved-method-constructor", [method, '▸"constructor": {']],
    ["reserved-method-then", [method, '▸"then": {']],
    ["reserved-uncatalogued", [uncatalogued, '[▸"then"]']],
    ["reserved-class", [className, '▸"class": "__proto__"']],
    ["reserved-sdk-proto", [sdk, '▸"__proto__": {']],
    ["reserved-sdk-constructor", [sdk, '▸"constructor": {']],
    ["reserved-key-proto", ['"version": "1.2.3"', '"version": "1.2.3", ▸"__proto__": null']],
    ["reserved-successor", ['"Read teams."', '"Read teams.", ▸"successor": "then"']],
  ]);
});
