-- Bench of plasticity: replays rows computed by its Java twin.
library ieee;
use ieee.std_logic_1164.all;
use ieee.numeric_std.all;
use work.cerebellum_pkg.all;

entity plasticity_tb is
  generic (
    VECTORS : string := "hdl/vectors/plasticity.csv"  -- rows to replay
  );
end entity;

architecture bench of plasticity_tb is
  signal clk : std_logic;
  signal row_in  : std_logic_vector(194 downto 0);
  signal row_out : std_logic_vector(32 downto 0);
  signal valid, granule, climbing, done : std_logic;
  signal ltd, ltp, decay, trace_word, weight_word : std_logic_vector(31 downto 0);
  signal trace, weight, trace_new, weight_new : std_logic_vector(15 downto 0);
begin
  rows : entity work.replay
    generic map (ENTITY_NAME => "plasticity", VECTORS => VECTORS, IN_BITS => 195, OUT_BITS => 33)
    port map (clk => clk, stimulus => row_in, response => row_out);
  (valid, ltd, ltp, decay, trace, weight, granule, climbing, trace_word, weight_word) <= row_in;
  row_out <= done & trace_new & weight_new;

  dut : entity work.plasticity
    port map (clk => clk,
              valid => valid, ltd => signed(ltd), ltp => signed(ltp), decay => signed(decay),
              trace => signed(trace), weight => signed(weight), granule => granule, climbing => climbing,
              trace_word => trace_word, weight_word => weight_word, done => done,
              std_logic_vector(trace_new) => trace_new, std_logic_vector(weight_new) => weight_new);
end architecture;
