import { Links } from './links';

export default {
	async fetch(request, env, ctx): Promise<Response> {
		const links = Links.from(env);
		const { pathname } = new URL(request.url);
		const slug = pathname.slice(1);
		if (request.method === 'PUT') {
			const { url } = await request.json<{ url: string }>();
			await links.save(slug, url);
			return new Response(null, { status: 204 });
		}
		const link = await links.find(slug);
		if (!link) return new Response('Not found', { status: 404 });
		ctx.waitUntil(links.count(slug));
		return Response.redirect(link.url, 302);
	},

	async scheduled(_event, env) {
		await Links.from(env).prune();
	},
} satisfies ExportedHandler<Env>;
