/** Kills this process, without any last word, when a module is loaded whose address ends as KILL_ON_LOAD says. */
import { registerHooks } from 'node:module';

registerHooks({
  load: (url, context, next) => {
    if (url.endsWith(process.env.KILL_ON_LOAD)) process.kill(process.pid, 'SIGKILL');
    return next(url, context);
  },
});
