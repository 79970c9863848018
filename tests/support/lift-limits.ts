// Loaded into a server before its own code (`--import`), where programs write faster than people.
import { liftLimits } from '#server/core/limits.ts';

liftLimits();
