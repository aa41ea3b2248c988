-- Collects what arrives at the cells of a processor, one synapse a clock, cell after cell.
--
-- Twin:     the loop over the targets of a projection in the Java fixed-point engine
-- Formula:  sum = min(sum of weights of the first fan_in synapses whose source spiked, 2^15 - 1)
-- Formats:  steps of 2^-6 nS
-- Latency:  the first sum draws_g + 5 clocks after start (one more with pipelined_g), then one every draws_g clocks
library ieee;
use ieee.std_logic_1164.all;
use ieee.numeric_std.all;
use work.cerebellum_pkg.all;

entity gather is
  generic (
    cells_g      : positive     := 4;        -- targets
    sources_g    : positive     := 64;       -- presynaptic cells
    projection_g : projection_t := MLI_PKC;  -- fan-in and weights
    draws_g      : positive     := 10;       -- words drawn for a cell; those beyond the fan-in are lost
    pipelined_g  : boolean      := false     -- multiplexer in two steps
  );
  port (
    clk      : in  std_logic;
    start    : in  std_logic;             -- start of a pass
    seed     : in  word_t;                -- of the connections
    impulses : in  std_logic_vector(sources_g - 1 downto 0);  -- from the senders
    done     : out std_logic;             -- a cell is complete
    sum      : out signed(15 downto 0)    -- what arrived at it
  );
end entity;

architecture rtl of gather is
  signal busy, used, first, last : std_logic;
  signal draw                    : unsigned(bits_for(draws_g) - 1 downto 0);
  signal arrived, begins, ends   : std_logic;
  signal weight                  : unsigned(15 downto 0);
  signal value                   : unsigned(17 downto 0);
begin
  assert projection_g.fan_in <= draws_g report "gather: a fan-in beyond the draws" severity failure;

  used  <= bit_of(draw < projection_g.fan_in);
  value <= "00" & weight;

  order : entity work.walk
    generic map (cells_g => cells_g, draws_g => draws_g)
    port map (clk => clk, start => start, busy => busy, first => first, last => last, index => open, draw => draw);
  synapses : entity work.receiver
    generic map (sources_g => sources_g, least_g => projection_g.least, span_g => projection_g.span,
                 pipelined_g => pipelined_g)
    port map (clk => clk, load => start, seed => seed, valid => busy, used => used, first => first, last => last,
              impulses => impulses, done => arrived, begins => begins, ends => ends, weight => weight);
  total : entity work.accumulator
    port map (clk => clk, valid => arrived, first => begins, last => ends, value => value, done => done, sum => sum);
end architecture;
