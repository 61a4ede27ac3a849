/* Reads YAML files and times libyaml's event API over them, doing nothing with the events: the
 * floor under everything that stands on libyaml.
 *
 *     libyaml_events FILE...      prints {"files": N, "bytes": N, "seconds": S}
 */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <yaml.h>

struct content {
    unsigned char *bytes;
    size_t size;
};

static struct content read_file(const char *path)
{
    FILE *file = fopen(path, "rb");
    long size;
    struct content content = {NULL, 0};
    if (!file || fseek(file, 0, SEEK_END) != 0 || (size = ftell(file)) < 0) {
        perror(path);
        exit(1);
    }
    rewind(file);
    content.size = (size_t)size;
    content.bytes = malloc(content.size + 1);
    if (!content.bytes || fread(content.bytes, 1, content.size, file) != content.size) {
        perror(path);
        exit(1);
    }
    fclose(file);
    return content;
}

/* Counts the events of one document, so that no compiler can leave the parsing out. */
static long parse(struct content content, const char *path)
{
    yaml_parser_t parser;
    yaml_event_t event;
    long count = 0;
    int done = 0;
    if (!yaml_parser_initialize(&parser))
        exit(1);
    yaml_parser_set_input_string(&parser, content.bytes, content.size);
    while (!done) {
        if (!yaml_parser_parse(&parser, &event)) {
            fprintf(stderr, "%s: %s\n", path, parser.problem);
            exit(1);
        }
        done = event.type == YAML_STREAM_END_EVENT;
        count++;
        yaml_event_delete(&event);
    }
    yaml_parser_delete(&parser);
    return count;
}

int main(int count, char **paths)
{
    struct content *contents = calloc((size_t)count, sizeof *contents);
    struct timespec start, end;
    size_t bytes = 0;
    long events = 0;
    if (!contents)
        return 1;
    for (int i = 1; i < count; i++) {
        contents[i] = read_file(paths[i]);
        bytes += contents[i].size;
    }
    clock_gettime(CLOCK_MONOTONIC, &start);
    for (int i = 1; i < count; i++)
        events += parse(contents[i], paths[i]);
    clock_gettime(CLOCK_MONOTONIC, &end);
    double seconds = (double)(end.tv_sec - start.tv_sec);
    seconds += (double)(end.tv_nsec - start.tv_nsec) * 1e-9;
    printf("{\"files\": %d, \"bytes\": %zu, \"events\": %ld, \"seconds\": %.9f}\n", count - 1,
        bytes, events, seconds);
    return 0;
}
